/**
 * The body of a request, from its bytes to JSON: received to a bound, limited while it is read, exact to the last
 * digit.
 */
package healthcontent.release.body;
