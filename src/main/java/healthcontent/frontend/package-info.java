/**
 * The reference front end at {@code /}: its files, and its pages. A page comes whole, as a format of its document, and
 * its scripts are clients of the public API that know {@code /v1} alone; nothing in this package reads the content.
 */
package healthcontent.frontend;
