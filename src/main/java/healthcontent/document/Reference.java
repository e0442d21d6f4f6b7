package healthcontent.document;

/**
 * A document named by another one. References name type and slug, and resolve against originals.
 *
 * @param type the type of the document referred to
 * @param slug its slug
 */
public record Reference(DocumentType type, String slug) {

    @Override
    public String toString() {
        return type.value() + "/" + slug;
    }
}
