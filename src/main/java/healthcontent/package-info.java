/**
 * Structured health content, served from PostgreSQL. Each package below is one feature; a test holds the rules between
 * them.
 */
package healthcontent;
