/**
 * Small bodies that anyone may send, received on the event loop: their requests take a thread and a turn only once they
 * have come whole.
 */
package healthcontent.edge.reception;
