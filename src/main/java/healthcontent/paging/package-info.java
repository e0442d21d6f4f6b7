/** Lists a page at a time: cursors that survive changes to the list, and links to the next page. */
package healthcontent.paging;
