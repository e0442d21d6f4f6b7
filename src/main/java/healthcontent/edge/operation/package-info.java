/** Which paths there are, and which methods each has, for those who ask before a resource is reached. */
package healthcontent.edge.operation;
