/**
 * The HTTP edge: where every request comes in, whatever answers it, and where every problem becomes an answer. It gives
 * each answer its request id, its security headers and the permission for pages of other hosts, and it refuses what no
 * resource could answer: malformed paths, wrong methods, formats that are not offered.
 */
package healthcontent.edge;
