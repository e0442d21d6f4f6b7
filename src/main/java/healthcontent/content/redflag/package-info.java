/** Symptoms that call for care, across all conditions. */
package healthcontent.content.redflag;
