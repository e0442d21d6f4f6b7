/** Conditional requests (RFC 9110, 13): their preconditions, parsed and evaluated for a representation. */
package healthcontent.edge.conditional;
