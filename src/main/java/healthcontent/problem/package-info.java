/**
 * What goes wrong, as the caller is told it (RFC 9457): the problem types with their explanations and pages, and the
 * exceptions that other packages throw. It knows no other package; the HTTP edge turns its exceptions into responses.
 */
package healthcontent.problem;
