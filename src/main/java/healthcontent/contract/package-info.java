/**
 * What the contract says beyond what each resource says of itself: what the service is, what its groups of operations
 * are for, a response of each that is taken from the real content, and the problems that each may answer.
 */
package healthcontent.contract;
