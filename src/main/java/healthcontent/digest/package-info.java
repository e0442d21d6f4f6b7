/** Digests of bytes. They name content and find differences; none of them is a secret. */
package healthcontent.digest;
