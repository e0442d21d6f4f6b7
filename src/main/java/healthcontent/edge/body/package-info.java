/**
 * The bodies of requests before a resource reads them: what the head announces, what is refused, and what is drained.
 */
package healthcontent.edge.body;
