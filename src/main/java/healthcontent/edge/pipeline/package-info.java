/**
 * The order of all filters that a request and its response pass. It knows no other package, so that each may know it.
 */
package healthcontent.edge.pipeline;
