/**
 * The PostgreSQL that the service starts by itself when no other is configured, so that a newcomer needs no database.
 * Its binaries are an optional dependency: a package built without them runs against an external PostgreSQL only.
 */
package healthcontent.embedded;
