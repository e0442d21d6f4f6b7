/**
 * How much expensive work is done at a time, and the end of work that nobody waits for any more: the client closed the
 * connection or reset the stream.
 */
package healthcontent.load;
