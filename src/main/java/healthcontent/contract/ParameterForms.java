package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says of each parameter that is a text which values are taken. A name has the same form wherever it is known, so it is
 * told here once; a value of another form is a 400, or in a path a 404. A test sends values of either kind.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ParameterForms.AFTER_EXAMPLES)
public class ParameterForms implements OASFilter {

    /** {@link TryItOut} moves the example of a parameter into its schema. */
    static final int AFTER_EXAMPLES = TryItOut.LAST - 1;

    private static final String SLUG = "Slug";
    private static final String LANGUAGE_TAG = "LanguageTag";

    /** Parts of a language tag (BCP 47, 2.1), without the tags of old that its grammar lists one by one. */
    private static final String LANGUAGE_TAG_PATTERN =
            "^(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?"
                    + "(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
                    + "(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?|[Xx](-[A-Za-z0-9]{1,8})+)$";

    private static final String CONTROL = "\\u0000-\\u001f\\u007f-\\u009f";

    /** No control character, and not only spaces (those that do not break, U+00A0 for one, count as more). */
    private static final String TEXT = "^[^" + CONTROL + "]*[^" + CONTROL
            + " \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000][^" + CONTROL + "]*$";

    private static final String TAGS = "[ \\t,]*((W/)?\"[!#-~\\u0080-\\u00ff]*\"[ \\t]*(,[ \\t,]*|$))+";

    private static final Map<String, Consumer<Schema>> OF_QUERY = new TreeMap<>(Map.ofEntries(
            Map.entry("lang", refersTo(LANGUAGE_TAG)),
            Map.entry("language", refersTo(LANGUAGE_TAG)),
            Map.entry("cursor", text(2000, "^[A-Za-z0-9_-]+$")),
            Map.entry("after", text(100, "^[A-Za-z0-9_-]+$")),
            Map.entry("q", text(200, TEXT)),
            Map.entry("cause", text(200, TEXT)),
            Map.entry("symptom", text(200, TEXT)),
            Map.entry("condition", text(200, TEXT)),
            Map.entry("code", text(400, TEXT)),
            Map.entry("at", ParameterForms::instant),
            Map.entry("sourceTitle", text(200, TEXT)),
            Map.entry("sourcePublisher", text(200, TEXT)),
            Map.entry("sourceLicence", text(200, TEXT)),
            Map.entry("sourceUrl", text(2000, "^https://[!\"$-.0->@-~]{1,255}([/?#][!-~]{0,1700})?$")),
            Map.entry("slug", refersTo(SLUG)),
            Map.entry("replacement", refersTo(SLUG))));

    private static final Map<String, Consumer<Schema>> OF_PATH = new TreeMap<>(Map.of(
            "slug", refersTo(SLUG),
            "a", refersTo(SLUG),
            "b", refersTo(SLUG),
            "id", schema -> schema.format("uuid").pattern("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
            "revision", pattern("^[1-9][0-9]{0,8}$"),
            "system", text(200, "^(icd-10-cm|snomed|mesh|icd-10|rxnorm|loinc|(https?://|urn:)[^\\s|]+)$"),
            "code", text(80, "^[^ \\t\\n\\x0B\\f\\r|]+( [^ \\t\\n\\x0B\\f\\r|]+)*$")));

    private static final Map<String, Consumer<Schema>> OF_HEADER = new TreeMap<>(Map.of(
            "Last-Event-ID",
            schema -> schema.setPattern("^[A-Za-z0-9_-]*$"),
            "Idempotency-Key",
            text(255, "^[!-~]+$")));

    /** The preconditions that a malformed value makes a 400 of, or a 428. */
    private static final Map<String, Map<String, Consumer<Schema>>> OF_OPERATION = Map.of(
            "getSourceDocument", Map.of("If-Match", pattern("^(\\*|" + TAGS + ")$")),
            "getRevision", Map.of("If-Match", pattern("^(\\*|" + TAGS + ")$")),
            "putSourceDocument", Map.of("If-Match", pattern("^" + TAGS + "$"), "If-None-Match", pattern("^\\*$")),
            "withdrawSourceDocument", Map.of("If-Match", pattern("^" + TAGS + "$")));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents()
                .addSchema(
                        LANGUAGE_TAG,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("A language as a tag (BCP 47), in any case, such as `en`, `es-MX` or"
                                        + " `zh-Hant-TW`.")
                                .maxLength(100)
                                .pattern(LANGUAGE_TAG_PATTERN));
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(ParameterForms::tell));
    }

    private static void tell(Operation operation) {
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter -> forms(parameter, operation)
                            .getOrDefault(parameter.getName(), schema -> {})
                            .accept(parameter.getSchema()));
        }
    }

    private static Map<String, Consumer<Schema>> forms(Parameter parameter, Operation operation) {
        return switch (parameter.getIn()) {
            case QUERY -> OF_QUERY;
            case PATH -> OF_PATH;
            case HEADER ->
                OF_HEADER.containsKey(parameter.getName())
                        ? OF_HEADER
                        : OF_OPERATION.getOrDefault(operation.getOperationId(), Map.of());
            case COOKIE -> Map.of();
        };
    }

    private static Consumer<Schema> refersTo(String component) {
        return schema -> {
            schema.setType(null);
            schema.setRef(component);
        };
    }

    private static Consumer<Schema> text(int maxLength, String pattern) {
        return schema -> schema.minLength(1).maxLength(maxLength).pattern(pattern);
    }

    private static Consumer<Schema> pattern(String pattern) {
        return schema -> schema.setPattern(pattern);
    }

    /** Of the years 1 to 9999. */
    private static void instant(Schema schema) {
        schema.format("date-time").pattern("^(?!0000)[0-9]{4}-");
    }
}
