package healthcontent.negotiation;

/** A document in one of its formats. Its bytes are shared and must not be changed. */
public final class Rendition {

    private final byte[] body;
    private final String contentType;
    private final byte[] json;

    /**
     * Takes bytes that nobody changes any more.
     *
     * @param json the same document in JSON, from which the body was made
     */
    public Rendition(byte[] body, String contentType, byte[] json) {
        this.body = body;
        this.contentType = contentType;
        this.json = json;
    }

    /** What is sent. */
    public byte[] body() {
        return body;
    }

    /** The value of {@code Content-Type} for it. */
    public String contentType() {
        return contentType;
    }

    /** The same document in JSON. */
    public byte[] json() {
        return json;
    }
}
