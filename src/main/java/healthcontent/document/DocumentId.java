package healthcontent.document;

/**
 * The identity of a document.
 *
 * @param type what it is about
 * @param slug its name in paths, shared by the original and its translations
 * @param language BCP 47 tag of its text
 */
public record DocumentId(DocumentType type, String slug, String language) {

    /** What refers to this document in any language. */
    public Reference reference() {
        return new Reference(type, slug);
    }

    @Override
    public String toString() {
        return type.value() + "/" + slug + " (" + language + ")";
    }
}
