/** Where a text comes from and whether a clinician reviewed it. */
package healthcontent.document.provenance;
