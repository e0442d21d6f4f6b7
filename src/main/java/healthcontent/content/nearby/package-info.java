/**
 * What a path may have meant at which there is nothing: the paths of the service, and the names of what is published,
 * held in memory so that a 404 asks no database.
 */
package healthcontent.content.nearby;
