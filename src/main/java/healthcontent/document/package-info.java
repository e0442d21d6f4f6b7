/** What a document is: its type, slug and language, what refers to it, and why one is withdrawn. */
package healthcontent.document;
