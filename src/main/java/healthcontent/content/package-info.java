/**
 * What readers read: the live tables, the resources over them and the records that become JSON. Only published content
 * is ever in these tables. Each holds, for each served language, what a reader of that language sees.
 */
package healthcontent.content;
