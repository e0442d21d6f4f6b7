/** Causes, the terms that conditions share to say where they come from. */
package healthcontent.content.cause;
