/**
 * The HTTP edge: where every request comes in, whatever responds to it, and where every problem becomes a response. It
 * gives each response its request id, its security headers and the permission for pages of other hosts, and it refuses
 * what no resource could respond to: malformed paths, wrong methods, formats that are not offered.
 */
package healthcontent.edge;
