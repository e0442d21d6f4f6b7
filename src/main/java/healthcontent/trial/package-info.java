/**
 * A local trial: the key and the token that the service makes for itself, kept in files that only their owner may read.
 */
package healthcontent.trial;
