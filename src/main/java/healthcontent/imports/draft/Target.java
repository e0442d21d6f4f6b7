package healthcontent.imports.draft;

/**
 * A place in a draft.
 *
 * @param path within the content of the document, as a JSON Pointer
 */
public record Target(DocumentDraft document, String path) {}
