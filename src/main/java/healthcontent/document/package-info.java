/**
 * What a document is: its identity, its revisions and its withdrawal, and the source format of each type, which is what
 * a bundle carries and what every revision keeps. The records of the parts are also what readers get, so that a part
 * has one shape from the editor to the reader.
 */
package healthcontent.document;
