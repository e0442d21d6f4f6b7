/**
 * The reference front end at {@code /}: its files, and the paths of its pages. It is a client of the public API that
 * happens to be served beside it: the pages know nothing but {@code /v1}, and nothing here knows the content.
 */
package healthcontent.frontend;
