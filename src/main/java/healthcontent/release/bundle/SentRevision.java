package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentId;
import java.util.Map;
import java.util.Set;

/**
 * The body of a write of one document: its content, or a revision just as a read answered it. Of a revision only the
 * content is written; what else it says must not be about another document.
 */
public final class SentRevision {

    /** What a revision says besides its content. */
    static final Set<String> PROPERTIES = Set.of(
            "type",
            "slug",
            "language",
            "revision",
            "op",
            "at",
            "release",
            "reason",
            "replacement",
            "findings",
            "findingsNotShown",
            "href");

    static final String CONTENT = "content";

    private SentRevision() {}

    /** Whether a body is a revision and not content alone. */
    public static boolean isOne(JsonNode body) {
        return body.path(CONTENT).isObject();
    }

    /**
     * The content of a revision.
     *
     * @param id the document that is written
     * @throws BundleRejected if it is a revision of another document, or has a property that revisions do not have
     */
    public static JsonNode contentOf(JsonNode revision, DocumentId id) {
        Findings findings = new Findings();
        Map.of("type", id.type().value(), "slug", id.slug(), "language", id.language())
                .forEach((property, written) -> {
                    JsonNode said = revision.get(property);
                    if (said != null && !written.equals(said.textValue())) {
                        findings.error(
                                FindingName.INVALID_VALUE,
                                "/" + property,
                                "This is a revision of another document than the path names, " + id + ".");
                    }
                });
        revision.fieldNames().forEachRemaining(property -> {
            if (!PROPERTIES.contains(property) && !property.equals(CONTENT)) {
                findings.error(FindingName.UNKNOWN_FIELD, "/" + property, "There is no field '" + property + "' here.");
            }
        });
        findings.rejectErrors();
        return revision.get(CONTENT);
    }
}
