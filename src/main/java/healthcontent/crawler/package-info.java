/**
 * What crawlers read first: what they may read ({@code /robots.txt}, RFC 9309), which pages there are
 * ({@code /sitemap.xml}, the Sitemaps protocol 0.9), and what the service is, told to language models
 * ({@code /llms.txt}).
 */
package healthcontent.crawler;
