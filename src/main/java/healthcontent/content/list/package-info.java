/**
 * Lists over the live tables, a page at a time: what is filtered, searched, ordered and counted the same everywhere.
 */
package healthcontent.content.list;
