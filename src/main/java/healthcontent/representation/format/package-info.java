/** What every form of a document is made from, and what it must be able to do. */
package healthcontent.representation.format;
