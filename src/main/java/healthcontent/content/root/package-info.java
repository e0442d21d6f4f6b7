/** The root of the API: what there is to read, in which languages, and how far the content has come. */
package healthcontent.content.root;
