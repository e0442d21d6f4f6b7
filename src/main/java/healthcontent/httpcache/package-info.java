/**
 * The HTTP cache of the service (RFC 9111): responses stored in memory and sent again before a request reaches its
 * resource. Each has the version of the content that it was made from, so a release outdates it at once, on every
 * replica; while the database is away, stored responses are sent marked stale. No other package knows this one: without
 * it the service gives the same content, more slowly, and tells every cache on the way to store nothing.
 */
package healthcontent.httpcache;
