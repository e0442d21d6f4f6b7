/**
 * The bodies of requests before a resource reads them: what the head announces, what is refused, and what is drained.
 * And what a response to HEAD says of a body that is not sent.
 */
package healthcontent.edge.body;
