/** Readers, one for each format: from the text of a file to the articles in it. Nothing is fetched or run. */
package healthcontent.imports.reader;
