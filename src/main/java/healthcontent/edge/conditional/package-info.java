/** Conditional requests (RFC 9110, 13): what their headers make of a representation. */
package healthcontent.edge.conditional;
