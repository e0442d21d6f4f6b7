/**
 * Lists a page at a time, and the query parameters that ask for them: one syntax for each parameter across all
 * operations, cursors that survive changes to the list, and links to the next page.
 */
package healthcontent.paging;
