package healthcontent.representation.format;

import java.util.Map;
import java.util.Optional;

/** The kinds of documents that can be read in several formats. */
public enum DocumentKind {
    CONDITION,
    CAUSE,
    SYMPTOM,
    COMPARISON,
    FAQ;

    private static final String API = "/v1/";
    private static final String PAIR = "comparisons";

    private static final Map<String, DocumentKind> BY_COLLECTION = Map.of(
            "conditions", CONDITION, "causes", CAUSE, "symptoms", SYMPTOM, "comparisons", COMPARISON, "faqs", FAQ);

    /**
     * The kind of the document at a path; empty where the path is not that of a whole document, as of a list or of a
     * section.
     *
     * @param path host-less and decoded, such as {@code /v1/conditions/leg-cramps}
     */
    public static Optional<DocumentKind> at(String path) {
        int collection = path.startsWith(API) ? path.indexOf('/', API.length()) : -1;
        if (collection < 0) {
            return Optional.empty();
        }
        DocumentKind kind = BY_COLLECTION.get(path.substring(API.length(), collection));
        int slug = path.indexOf('/', collection + 1);
        if (slug < 0) {
            return Optional.ofNullable(kind);
        }
        return kind == CONDITION && isPair(path, slug + 1) ? Optional.of(COMPARISON) : Optional.empty();
    }

    /** Whether a path goes on with {@code comparisons/} and one more segment. */
    private static boolean isPair(String path, int from) {
        int end = from + PAIR.length();
        return path.startsWith(PAIR, from)
                && path.length() > end
                && path.charAt(end) == '/'
                && path.indexOf('/', end + 1) < 0;
    }
}
