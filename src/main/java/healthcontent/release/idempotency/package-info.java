/** Requests that may be sent again: the response to the first is stored in the transaction of its effect. */
package healthcontent.release.idempotency;
