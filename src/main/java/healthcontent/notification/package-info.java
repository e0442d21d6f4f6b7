/**
 * The head of the live content, and the notification that it has changed: one connection of a replica listens for the
 * notifications of PostgreSQL, and polls besides, so that a lost one costs a bounded time.
 */
package healthcontent.notification;
