/**
 * What holds for a connection before its requests reach the router: how many there are, how long the head of a request
 * may take, what is refused, and that no response is made before the client has taken the one before.
 */
package healthcontent.connection;
