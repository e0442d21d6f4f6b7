/**
 * Full-text search in the reader's language: of one live table ({@code q} of the lists), and over everything at once
 * ({@code /v1/search}).
 */
package healthcontent.content.search;
