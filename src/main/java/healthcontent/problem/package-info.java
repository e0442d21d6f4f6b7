/**
 * What goes wrong, told to the caller: the list of problem types, the facts that other packages throw, and their way
 * into an answer of {@code application/problem+json}. Also the front door, where every request comes in, and what every
 * answer has, good or bad: a request id, the security headers, and which pages of other hosts may read it.
 */
package healthcontent.problem;
