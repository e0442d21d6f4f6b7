/**
 * Query parameters: what an operation declares, and the check of every request against that. An unknown, repeated or
 * malformed parameter is refused by name, before a resource is asked.
 */
package healthcontent.parameter;
