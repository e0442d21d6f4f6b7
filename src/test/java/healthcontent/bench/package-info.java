/** Measurements, and the generated content that they need. Nothing here runs with the tests. */
package healthcontent.bench;
