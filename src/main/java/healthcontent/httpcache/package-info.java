/**
 * Finished responses, kept in memory and given out again before a request reaches a resource. Each remembers how far
 * the content had come when it was made, so that a release outdates it at once, on every replica; while the database is
 * away they go on, marked stale. Nobody else knows of this package: without it the service answers the same, slower,
 * and tells every cache to store nothing.
 */
package healthcontent.httpcache;
