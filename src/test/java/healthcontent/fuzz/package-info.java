/**
 * The contract as a property: random sequences of requests, valid and invalid, against a model of the content. They are
 * drawn and shrunk here and not by a library: jqwik does not run on the JUnit platform of this build, and cannot shrink
 * within a test of Quarkus; jazzer is for input that is parsed, not for sequences of requests.
 */
package healthcontent.fuzz;
