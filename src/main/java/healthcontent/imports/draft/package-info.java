/**
 * Drafts: documents in the source format of this service, made of articles, with a note of where each text came from.
 */
package healthcontent.imports.draft;
