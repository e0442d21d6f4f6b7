/** The API explorer and the contract, as they are served. Nothing here changes while the service runs. */
package healthcontent.explorer;
