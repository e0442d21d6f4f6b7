/**
 * Which format of a document a request gets (RFC 9110, 12), and how the JSON of a resource becomes that format on its
 * way out.
 */
package healthcontent.negotiation;
