/**
 * The reference front end at {@code /}: its files, and the paths of its pages. The pages are clients of the public API
 * and know {@code /v1} alone; nothing in this package knows the content.
 */
package healthcontent.frontend;
