/**
 * The change feed: where each document stands once, at its newest change. A page of it, the cursor that goes on from
 * there, and the stream that follows it live. It loses nothing because the numbers of a release become visible with the
 * release, and before any number of a later one.
 */
package healthcontent.changefeed;
