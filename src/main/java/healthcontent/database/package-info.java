/**
 * The connection to PostgreSQL: migrating the database once it can be reached, telling apart errors that will pass,
 * keeping no dead connection, and running statements with bound values.
 */
package healthcontent.database;
