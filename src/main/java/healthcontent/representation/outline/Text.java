package healthcontent.representation.outline;

/**
 * A text of a document, or a word of the service beside one.
 *
 * @param value plain text, not empty
 * @param language BCP 47 tag where it differs from that of the document, else null
 */
public record Text(String value, String language) {

    static Text of(String value) {
        return new Text(value, null);
    }
}
