/** Full-text search over the live tables, in the reader's language. */
package healthcontent.content.search;
