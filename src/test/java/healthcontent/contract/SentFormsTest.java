package healthcontent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import healthcontent.document.DocumentType;
import healthcontent.json.JsonSchemas;
import healthcontent.release.LiveContent;
import healthcontent.release.Rehearsal;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The contract takes of what is sent just what the service takes: for each constraint of each place of a bundle, a
 * value that lies just inside of it and one that lies just outside.
 *
 * <p>What no schema can say is left out here, and has findings of its own: what text must not hold (markup, forbidden
 * characters, too many marks), and what one place demands of another.
 */
class SentFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is found where a value is not of the form that its schema demands. */
    private static final Set<String> OF_FORM = Set.of(
            "unknown-field",
            "missing-field",
            "invalid-value",
            "empty-text",
            "red-flag-without-action",
            "red-flag-form-outdated",
            "unit-form-outdated",
            "pair-of-one",
            "too-many-documents");

    private final ContractFile contract = ContractFile.read();
    private final ContractSchemas schemas = new ContractSchemas(contract);
    private final ContractValues values = new ContractValues(contract, schemas);
    private final JsonNode bundleSchema = schemas.component("Bundle");

    private final List<String> disagreements = new ArrayList<>();
    private final Set<String> inside = new TreeSet<>();
    private final Set<String> outside = new TreeSet<>();

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void whatTheContractTakesOfContentTheServiceTakesToo(DocumentType type) {
        JsonNode content = contentSchema(type);
        ObjectNode bundle = bundle(type, values.full(content));
        visit(content, bundle, "/documents/0/content");
        agree();
    }

    @Test
    void whatTheContractTakesOfABundleTheServiceTakesToo() {
        ObjectNode bundle = bundle(DocumentType.CAUSE, values.full(contentSchema(DocumentType.CAUSE)));
        visit(bundleSchema, bundle, "");
        agree();
    }

    @Test
    void whatTheContractTakesOfALookUpTheServiceTakesToo() {
        JsonNode held = schemas.component("RedFlagLookup");
        Schema own = new JsonSchemas().load("lookup");
        JsonNode full = values.full(held);
        assertTrue(own.validate(full).isEmpty(), full::toString);
        for (String place : List.of("", "/symptoms", "/symptoms/0", "/condition")) {
            JsonNode schema = held;
            for (String part : place.replaceFirst("^/", "").split("/", -1)) {
                schema = part.isEmpty()
                        ? schema
                        : values.resolved(
                                part.equals("0")
                                        ? schema.path("items")
                                        : schema.path("properties").path(part));
            }
            for (ContractValues.Case one : values.cases(schema, full.at(place))) {
                JsonNode whole =
                        place.isEmpty() ? one.value() : ContractValues.set(full.deepCopy(), place, one.value());
                assertEquals(one.taken(), schemas.accepts(held, whole), place + " " + one);
                assertEquals(one.taken(), own.validate(whole).isEmpty(), place + " " + one);
                (one.taken() ? inside : outside).add(one.keyword() + " at " + place);
            }
        }
        assertTrue(outside.containsAll(Set.of("maxItems at /symptoms", "pattern at /symptoms/0")), outside::toString);
        assertTrue(outside.contains("additionalProperties at "), outside::toString);
        assertFalse(inside.isEmpty());
    }

    @Test
    void contentOfAnotherTypeIsTakenByNeither() {
        for (DocumentType type : DocumentType.values()) {
            for (DocumentType other : DocumentType.values()) {
                ObjectNode bundle = bundle(type, values.full(contentSchema(other)));
                boolean same = contentSchema(type).equals(contentSchema(other));
                assertEquals(same, schemas.accepts(bundleSchema, bundle), other + " as " + type);
                assertEquals(same, formFindings(bundle).isEmpty(), other + " as " + type);
            }
        }
    }

    @Test
    void everyObjectThatIsSentIsClosedAndEveryListAndTextHasALimit() {
        List<String> open = new ArrayList<>();
        reached(bundleSchema, new HashSet<>()).forEach(schema -> {
            switch (schema.path("type").asText()) {
                case "object" -> {
                    if (schema.path("additionalProperties").asBoolean(true)) {
                        open.add(schema.toString());
                    }
                }
                case "array" -> {
                    if (!schema.has("maxItems")) {
                        open.add(schema.toString());
                    }
                }
                case "string" -> {
                    if (!schema.has("enum")
                            && !schema.has("const")
                            && !schema.has("maxLength")
                            && !schema.has("format")) {
                        open.add(schema.toString());
                    }
                }
                case "integer", "number" -> {
                    if (!schema.has("maximum") && !schema.has("exclusiveMaximum")) {
                        open.add(schema.toString());
                    }
                }
                default -> {}
            }
        });
        assertEquals(List.of(), open);
    }

    /** Every schema that a value is held to, with references followed. */
    private List<JsonNode> reached(JsonNode unresolved, Set<JsonNode> seen) {
        JsonNode schema = values.resolved(unresolved);
        List<JsonNode> reached = new ArrayList<>();
        if (seen.add(schema)) {
            reached.add(schema);
            schema.path("properties").forEach(property -> reached.addAll(reached(property, seen)));
            schema.path("oneOf").forEach(choice -> reached.addAll(reached(choice, seen)));
            if (schema.has("items")) {
                reached.addAll(reached(schema.path("items"), seen));
            }
        }
        return reached;
    }

    private JsonNode contentSchema(DocumentType type) {
        JsonNode document = JSON.createObjectNode().put("type", type.value());
        JsonNode content =
                values.resolved(schemas.component("BundleDocument"), document).at("/properties/content");
        assertTrue(content.has("$ref"), "The contract does not say what the content of a " + type.value() + " is");
        return content;
    }

    private ObjectNode bundle(DocumentType type, JsonNode content) {
        ObjectNode bundle = (ObjectNode) values.full(bundleSchema);
        ObjectNode document = (ObjectNode) bundle.at("/documents/0");
        document.put("type", type.value());
        document.set("content", content);
        return bundle;
    }

    private void visit(JsonNode unresolved, ObjectNode bundle, String place) {
        JsonNode valid = bundle.at(place);
        JsonNode schema = values.resolved(unresolved, valid);
        for (ContractValues.Case one : values.cases(schema, valid)) {
            judge(one, place, set(bundle, place, one.value()));
        }
        schema.path("properties").properties().stream()
                .filter(property -> !property.getKey().equals("content") || !place.startsWith("/documents"))
                .forEach(property -> visit(property.getValue(), bundle, place + "/" + property.getKey()));
        if (schema.has("items")) {
            visit(schema.path("items"), bundle, place + "/0");
        }
    }

    private static ObjectNode set(ObjectNode bundle, String place, JsonNode value) {
        if (place.isEmpty()) {
            return value.isObject() ? (ObjectNode) value : JSON.createObjectNode();
        }
        ObjectNode copy = bundle.deepCopy();
        if (place.equals("/documents") || place.equals("/withdrawals")) {
            // their limit is one on both together, too
            copy.set(place.equals("/documents") ? "withdrawals" : "documents", JSON.createArrayNode());
        }
        return (ObjectNode) ContractValues.set(copy, place, value);
    }

    private void judge(ContractValues.Case one, String place, ObjectNode bundle) {
        if (place.isEmpty() && !one.value().isObject()) {
            return; // a body that is no object is no JSON of a bundle at all
        }
        if (place.equals("/documents/0/type")) {
            DocumentType.of(one.value().asText())
                    .ifPresent(type ->
                            ((ObjectNode) bundle.at("/documents/0")).set("content", values.full(contentSchema(type))));
        }
        List<Error> errors = schemas.errors(bundleSchema, bundle);
        List<String> found = errors.isEmpty() ? formFindings(bundle) : formOrTextFindings(bundle);
        String constraint = one.keyword() + " at " + place;
        boolean asMeant = one.taken()
                ? errors.isEmpty()
                : errors.stream()
                        .anyMatch(error -> error.getKeyword().equals(one.keyword())
                                && error.getInstanceLocation().toString().equals(place));
        if (!asMeant) {
            disagreements.add("The contract finds " + shown(errors) + ": " + constraint + " " + shown(one));
        }
        if (errors.isEmpty() != found.isEmpty()) {
            disagreements.add("The contract finds " + shown(errors) + ", the service " + found + ": " + constraint + " "
                    + shown(one));
        }
        (one.taken() ? inside : outside).add(constraint);
    }

    private static List<String> shown(List<Error> errors) {
        return errors.stream()
                .map(error -> error.getKeyword() + " at " + error.getInstanceLocation())
                .distinct()
                .toList();
    }

    private static String shown(ContractValues.Case one) {
        String value = one.value().toString();
        return value.substring(0, Math.min(value.length(), 80));
    }

    private static List<String> formFindings(JsonNode bundle) {
        return findings(bundle, OF_FORM);
    }

    /** A character that a pattern refuses may be one that no text must hold. */
    private static List<String> formOrTextFindings(JsonNode bundle) {
        return findings(
                bundle,
                Stream.concat(OF_FORM.stream(), Stream.of("forbidden-character"))
                        .collect(Collectors.toSet()));
    }

    private static List<String> findings(JsonNode bundle, Set<String> names) {
        return findings(bundle).stream()
                .filter(finding -> names.contains(finding.name().value()))
                .map(finding -> finding.name().value() + " at " + finding.pointer())
                .toList();
    }

    private static List<Finding> findings(JsonNode bundle) {
        try {
            return Rehearsal.of(bundle, LiveContent.NOTHING).findings();
        } catch (BundleRejected tooMany) {
            return tooMany.findings().shown();
        }
    }

    private void agree() {
        assertEquals(List.of(), disagreements);
        assertTrue(outside.size() > 20, "constraints were tried: " + outside);
        Set<String> onlyOutside = new TreeSet<>(outside);
        onlyOutside.removeAll(inside);
        // every text has a pattern, which also takes those that are just long enough
        onlyOutside.removeIf(constraint -> constraint.startsWith("minLength"));
        // no language tag is as long as it may be
        onlyOutside.removeIf(constraint -> constraint.matches("maxLength at .*/(language|displayLanguage)"));
        assertEquals(Set.of(), onlyOutside);
    }
}
