/** Whether content can be served: what the health paths report, and the refusal of requests while it cannot. */
package healthcontent.health;
