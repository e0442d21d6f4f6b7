package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import healthcontent.document.DocumentType;
import healthcontent.document.SchemaNames;
import healthcontent.json.JsonSchemas;
import healthcontent.json.Pointers;
import healthcontent.plaintext.Characters;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Validates bundles and documents by their JSON Schemas, and reports violations as findings. */
@Singleton
public final class SourceSchemas {

    /** Keywords that judge one value as a whole: the first violation of a value is enough to report. */
    private static final Set<String> OF_FORM = Set.of("enum", "const", "minLength", "maxLength", "pattern", "format");

    private volatile Loaded loaded;

    /**
     * The schemas. To load them takes a moment, which a start should not take that has nothing to validate.
     *
     * @param document of the entry of a document in a bundle
     * @param contents by the type of document
     */
    private record Loaded(Schema bundle, Schema document, Map<DocumentType, Schema> contents) {

        static Loaded fromFiles() {
            JsonSchemas schemas = new JsonSchemas();
            return new Loaded(
                    schemas.load(SchemaNames.BUNDLE),
                    schemas.load(SchemaNames.BUNDLE, "/properties/documents/items"),
                    Arrays.stream(DocumentType.values())
                            .collect(Collectors.toMap(Function.identity(), type -> schemas.load(type.value()))));
        }
    }

    private Loaded schemas() {
        Loaded present = loaded;
        if (present == null) {
            synchronized (this) {
                present = loaded == null ? Loaded.fromFiles() : loaded;
                loaded = present;
            }
        }
        return present;
    }

    /**
     * Adds what is wrong with the form of a bundle beside its documents.
     *
     * @param before gets what is told before what is wrong with documents
     * @param after gets what is told after that: of withdrawals, and of the bundle as a whole
     */
    void checkRest(JsonNode rest, Findings before, Findings after, InvalidPointers invalid) {
        check(schemas().bundle(), rest, "", error -> isToldFirst(error) ? before : after).stream()
                .filter(SchemaViolation::invalidatesPlace)
                .forEach(violation -> invalid.add(violation.place()));
    }

    private static boolean isToldFirst(Error error) {
        String place = error.getInstanceLocation().toString();
        return place.startsWith("/title") || place.startsWith("/documents");
    }

    /** Adds what is wrong with the form of the entry of one document, its content aside. */
    void checkEntry(JsonNode entry, String pointer, Findings findings, InvalidPointers invalid) {
        check(schemas().document(), entry, pointer, error -> findings).stream()
                .filter(SchemaViolation::invalidatesPlace)
                .forEach(violation -> invalid.add(pointer + violation.place()));
    }

    /** For JSON Schema 3.0 is an integer; here a revision that is not bound as one would be ignored. */
    static void checkRevision(JsonNode entry, String pointer, Findings findings, InvalidPointers invalid) {
        String place = pointer + "/ifRevision";
        if (entry.path("ifRevision").isFloatingPointNumber() && invalid.excludes(place)) {
            findings.error(
                    FindingName.INVALID_VALUE,
                    place,
                    "A revision is written as a whole number, without a point or an exponent.");
            invalid.add(place);
        }
    }

    /** Adds what is wrong with the form of content to the findings, and returns the violations. */
    List<SchemaViolation> checkContent(DocumentType type, JsonNode content, String pointer, Findings findings) {
        return check(schemas().contents().get(type), content, pointer, error -> findings);
    }

    /** Reports the pattern of a text before its format: a text in another form is not worth a second finding. */
    private static List<SchemaViolation> check(
            Schema schema, JsonNode tree, String pointer, Function<Error, Findings> findings) {
        List<Error> errors = schema.validate(tree).stream()
                .sorted(Comparator.comparing(error -> error.getKeyword().equals("format")))
                .toList();
        Set<String> malformed = errors.stream()
                .filter(error -> error.getKeyword().equals("type"))
                .map(error -> error.getInstanceLocation().toString())
                .collect(Collectors.toCollection(HashSet::new));
        List<SchemaViolation> violations = new ArrayList<>();
        for (Error error : errors) {
            boolean isTold = OF_FORM.contains(error.getKeyword())
                    ? malformed.add(error.getInstanceLocation().toString())
                    : !isToldWithOutdatedForm(error);
            if (isTold) {
                FindingName name = nameOf(error);
                findings.apply(error).error(name, pointer + pointerOf(error), ValidationMessages.of(name, error));
            }
            violations.add(SchemaViolation.of(error));
        }
        return violations;
    }

    private static String pointerOf(Error error) {
        String place = error.getInstanceLocation().toString();
        return error.getKeyword().equals("additionalProperties") && error.getProperty() != null
                ? place + "/" + Pointers.token(error.getProperty())
                : place;
    }

    private static FindingName nameOf(Error error) {
        boolean emptyText = error.getInstanceNode() != null
                && error.getInstanceNode().isTextual()
                && !Characters.areVisibleIn(error.getInstanceNode().textValue());
        if (isRedFlagAction(error, error.getInstanceNode(), emptyText)) {
            return FindingName.RED_FLAG_WITHOUT_ACTION;
        }
        if (isRedFlagInOutdatedForm(error) && "symptom".equals(error.getProperty())) {
            return FindingName.RED_FLAG_FORM_OUTDATED;
        }
        if (isUnitInOutdatedForm(error)) {
            return FindingName.UNIT_FORM_OUTDATED;
        }
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> FindingName.UNKNOWN_FIELD;
            case "required" -> FindingName.MISSING_FIELD;
            case "uniqueItems" -> isPair(error) ? FindingName.PAIR_OF_ONE : FindingName.INVALID_VALUE;
            case "minLength", "pattern", "format" -> emptyText ? FindingName.EMPTY_TEXT : FindingName.INVALID_VALUE;
            default -> FindingName.INVALID_VALUE;
        };
    }

    private static boolean isPair(Error error) {
        return error.getInstanceLocation().toString().equals("/conditions");
    }

    /** Whether what is missing belongs to the present form of a red flag, where that of earlier versions was sent. */
    private static boolean isToldWithOutdatedForm(Error error) {
        return error.getKeyword().equals("required")
                && isRedFlagInOutdatedForm(error)
                && Set.of("name", "match", "symptoms").contains(error.getProperty());
    }

    private static boolean isRedFlagInOutdatedForm(Error error) {
        JsonNode flag = error.getInstanceNode();
        return error.getInstanceLocation().toString().matches("/redFlags/\\d+")
                && flag != null
                && flag.has("symptom")
                && !flag.has("symptoms");
    }

    private static boolean isUnitInOutdatedForm(Error error) {
        return error.getKeyword().equals("type")
                && error.getInstanceLocation().toString().matches("/facts/\\d+/unit")
                && error.getInstanceNode().isTextual();
    }

    /** Whether a red flag says nothing of what to do: its action is missing, is null or shows as nothing. */
    private static boolean isRedFlagAction(Error error, JsonNode value, boolean emptyText) {
        String place = error.getInstanceLocation().toString();
        boolean isMissing = error.getKeyword().equals("required") && "action".equals(error.getProperty());
        boolean saysNothing = emptyText || (value != null && value.isNull());
        return isMissing ? place.matches("/redFlags/\\d+") : saysNothing && place.matches("/redFlags/\\d+/action");
    }
}
