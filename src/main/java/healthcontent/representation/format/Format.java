package healthcontent.representation.format;

/**
 * A form, other than JSON, in which a document can be read. To add one, write its class, which is public and has a
 * constructor without parameters, and name it in the file {@code META-INF/services} of this interface.
 */
public interface Format {

    /** Its value of the query parameter {@code format}: small letters and hyphens. */
    String name();

    /** Its media type, without parameters, as {@code Accept} names it. */
    String mediaType();

    /** Its value of {@code Content-Type}. */
    default String contentType() {
        return mediaType();
    }

    /** What it is and whom it is for, in a sentence of the contract. */
    String description();

    /**
     * Makes the bytes of a document in this form. The same document gives the same bytes, whenever and wherever. Called
     * on a worker thread, by many at a time.
     */
    byte[] render(Document document);
}
