/**
 * Whether the database is there, and what to do when it is not: migrating it once it can be reached, telling apart
 * errors that will pass, keeping no dead connection, and saying so at the health paths. Also how far its content has
 * come, for whoever must know as soon as it changes.
 */
package healthcontent.database;
