/**
 * What goes wrong, told to the caller: the list of problem types, the facts that other packages throw, and their way
 * into an answer of {@code application/problem+json}. Also what every answer has, good or bad: a request id and the
 * security headers.
 */
package healthcontent.problem;
