package healthcontent.language;

/**
 * The language in which the reader of the present request gets everything, one of those served. Inject it; it is worked
 * out on first use, from {@code ?lang=} or else from {@code Accept-Language}, and a response that used the header says
 * so in {@code Vary}.
 */
public interface ReaderLanguage {

    /** BCP 47 tag, always one of the languages served. */
    String tag();

    /** Whether the request named it by {@code ?lang=}, so that links carry it on. */
    boolean explicit();

    /**
     * A link to another response in this language.
     *
     * @param path host-less, percent-encoded, without a query
     * @return the path, with {@code ?lang=} where this request carried one
     */
    default String href(String path) {
        return explicit() ? path + "?lang=" + tag() : path;
    }

    static ReaderLanguage of(String tag, boolean explicit) {
        return new Negotiated(tag, explicit);
    }
}
