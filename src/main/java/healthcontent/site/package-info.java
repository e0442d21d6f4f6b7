/** Where the service stands in the world: the address by which the public finds it. */
package healthcontent.site;
