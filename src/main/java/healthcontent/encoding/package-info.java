/** The content codings of responses: which there are, and which one a request prefers. */
package healthcontent.encoding;
