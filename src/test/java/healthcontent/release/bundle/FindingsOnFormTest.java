package healthcontent.release.bundle;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import healthcontent.TestBundle;
import healthcontent.TestDocument;
import healthcontent.document.SchemaNames;
import healthcontent.json.JsonSchemas;
import healthcontent.json.SchemaMessages;
import healthcontent.release.LiveContent;
import healthcontent.release.Rehearsal;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong in the form of a bundle is told in plain words, whichever keyword of the schemas finds it. */
class FindingsOnFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is found by each keyword, and how it is told. */
    private static final Map<String, Case> CASES = Map.ofEntries(
            Map.entry("type", in("name", 7, "A text belongs here, and not a number.")),
            Map.entry("enum", in("extent", "long", "One of these belongs here: full, brief.")),
            Map.entry("required", in("review", Map.of(), "The field 'status' is missing.")),
            Map.entry("additionalProperties", in("colour", "red", "There is no field 'colour' here.")),
            Map.entry("minLength", in("name", "", "The text is empty or blank.")),
            Map.entry(
                    "maxLength",
                    in("name", "😀".repeat(201), "A text here has at most 200 characters, and this one has 201.")),
            Map.entry("pattern", in("name", "\u200b", "The text is empty or blank.")),
            Map.entry(
                    "format",
                    in(
                            "review",
                            Map.of("status", "unreviewed", "nextReviewOn", "2026-02-30"),
                            "There is no such day in the calendar.")),
            Map.entry(
                    "minItems",
                    of(
                            comparison("c", "a", "b").with("conditions", List.of("a")),
                            "A list here has at least 2 items, and this one has 1.")),
            Map.entry(
                    "maxItems",
                    in(
                            "overview",
                            Collections.nCopies(201, "Text"),
                            "A list here has at most 200 items, and this one has more.")),
            Map.entry(
                    "uniqueItems",
                    in(
                            "alsoKnownAs",
                            List.of("Cramp", "Spasm", "Cramp"),
                            "A list here has each item once, and this one has the same item twice.")),
            Map.entry("minimum", of(cause("salt").ifRevision(-1), "A number here is at least 0.")),
            Map.entry(
                    "maximum",
                    of(
                            cause("salt").changed(entry -> entry.put("ifRevision", 2147483648L)),
                            "A number here is at most 2147483647.")),
            Map.entry("exclusiveMinimum", figure("-1E+15")),
            Map.entry("exclusiveMaximum", figure("1E+15")));

    /** What says nothing of a value by itself. */
    private static final Set<String> SAY_NOTHING = Set.of(
            "$schema",
            "$id",
            "$comment",
            "$ref",
            "$defs",
            "title",
            "description",
            "properties",
            "items",
            "if",
            "then",
            JsonSchemas.MESSAGES);

    /** A field that is missing in a value says nothing of that value, and what the bundle refers to is not there. */
    private static final Set<FindingName> BESIDE_THE_FORM =
            Set.of(FindingName.MISSING_FIELD, FindingName.UNRESOLVED_REFERENCE);

    private record Case(TestDocument document, String message) {}

    private static Case of(TestDocument document, String message) {
        return new Case(document, message);
    }

    private static Case in(String property, Object value, String message) {
        return of(condition("a").with(property, value), message);
    }

    private static Case figure(String value) {
        return in(
                "facts",
                List.of(Map.of("slug", "f", "label", "L", "statement", "S.", "value", new BigDecimal(value))),
                "A number lies within 10^15 of zero and has at most 15 digits after the point.");
    }

    static Stream<String> keywords() throws IOException {
        Set<String> keywords = new TreeSet<>();
        for (String file : SchemaNames.OF_BUNDLES) {
            collect(read("/schema/" + file + ".json"), keywords);
        }
        keywords.removeAll(SAY_NOTHING);
        return keywords.stream();
    }

    private static void collect(JsonNode schema, Set<String> keywords) {
        schema.fieldNames().forEachRemaining(keywords::add);
        Stream.of("properties", "$defs")
                .flatMap(group -> schema.path(group).properties().stream())
                .forEach(named -> collect(named.getValue(), keywords));
        Stream.of("items", "then").filter(schema::has).forEach(part -> collect(schema.path(part), keywords));
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream stream = SourceSchemas.class.getResourceAsStream(resource)) {
            return JSON.readTree(stream);
        }
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void everyKeywordOfTheSchemasHasItsWords(String keyword) {
        assertTrue(CASES.containsKey(keyword), "there is no message for " + keyword);
        Case example = CASES.get(keyword);
        assertEquals(
                List.of(example.message()),
                Rehearsal.of(TestBundle.of(example.document()), LiveContent.NOTHING).findings().stream()
                        .filter(finding -> finding.name() != FindingName.UNRESOLVED_REFERENCE)
                        .map(Finding::message)
                        .distinct()
                        .toList());
    }

    /** A name or a text that does not have the form of one is empty, and told as that. */
    @Test
    void everyFormOfATextHasItsWords() throws IOException {
        Map<String, JsonNode> forms = new TreeMap<>();
        for (String file : SchemaNames.OF_BUNDLES) {
            collectForms(read("/schema/" + file + ".json"), "", forms);
        }
        forms.keySet().removeAll(Set.of("/$defs/name/pattern", "/$defs/text/pattern"));
        assertFalse(forms.isEmpty());
        assertEquals(
                List.of(),
                forms.entrySet().stream()
                        .filter(form -> form.getValue().asText().isBlank())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** The patterns and formats of a schema, each with its message. */
    private static void collectForms(JsonNode node, String place, Map<String, JsonNode> forms) {
        node.properties().forEach(property -> {
            String there = place + "/" + property.getKey();
            if (property.getKey().equals(JsonSchemas.MESSAGES)) {
                return;
            }
            if (Set.of("pattern", "format").contains(property.getKey())
                    && property.getValue().isTextual()) {
                forms.put(there, node.path(JsonSchemas.MESSAGES).path(property.getKey()));
            }
            collectForms(property.getValue(), there, forms);
        });
    }

    @Test
    void aPairOfOneHasItsWords() {
        assertEquals(
                List.of("A condition is not compared with itself."),
                Rehearsal.of(TestBundle.of(condition("a"), comparison("c", "a", "a")), LiveContent.NOTHING)
                        .findings()
                        .stream()
                        .map(Finding::message)
                        .toList());
    }

    /** Every place of a whole bundle, with every kind of value that may be wrong there. */
    @Test
    void noValueIsToldTwiceAndNoneInWordsOfTheLibrary() throws IOException {
        ObjectNode bundle = wholeBundle();
        assertEquals(List.of(), messagesThatAreNotOurs(Rehearsal.of(bundle, LiveContent.NOTHING)));
        List<String> wrong = new ArrayList<>();
        for (String place : places(bundle, "")) {
            for (JsonNode value : wrongValues()) {
                ObjectNode tree = bundle.deepCopy();
                put(tree, JsonPointer.compile(place), value);
                Rehearsal rehearsal = Rehearsal.of(tree, LiveContent.NOTHING);
                List<Finding> there = rehearsal.findings().stream()
                        .filter(finding -> finding.pointer().equals(place))
                        .filter(finding -> !BESIDE_THE_FORM.contains(finding.name()))
                        .toList();
                List<String> foreign = messagesThatAreNotOurs(rehearsal);
                if (there.size() > 1 || !foreign.isEmpty()) {
                    wrong.add("%.20s at %s: %s %s".formatted(value, place, there, foreign));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<String> messagesThatAreNotOurs(Rehearsal rehearsal) {
        return rehearsal.findings().stream()
                .map(Finding::message)
                .filter(message ->
                        !message.matches("(?s)(\\p{Lu}|'|\\w+/).*\\.") || message.equals(SchemaMessages.OTHER))
                .toList();
    }

    /** One item in each list is enough. */
    private static ObjectNode wholeBundle() throws IOException {
        ObjectNode bundle = TestBundle.of(
                        starter("condition", "leg-cramps"),
                        starter("comparison", "leg-cramps-vs-restless-legs-syndrome"),
                        starter("symptom", "swelling"))
                .replace(cause("salt").ifRevision(1), "sugar")
                .json();
        return (ObjectNode) shortened(bundle.path("documents"), bundle);
    }

    private static JsonNode shortened(JsonNode documents, ObjectNode bundle) {
        documents.forEach(document -> shorten(document.path("content")));
        return bundle;
    }

    private static void shorten(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > 2) {
                list.remove(2);
            }
        }
        node.forEach(FindingsOnFormTest::shorten);
    }

    private static TestDocument starter(String type, String slug) throws IOException {
        JsonNode content = read("/starter/en/%s/%s.json".formatted(type, slug));
        return condition(slug)
                .ifRevision(0)
                .changed(entry -> entry.put("type", type).set("content", content));
    }

    private static List<String> places(JsonNode node, String at) {
        List<String> places = new ArrayList<>();
        node.properties().forEach(property -> {
            places.add(at + "/" + property.getKey());
            places.addAll(places(property.getValue(), at + "/" + property.getKey()));
        });
        if (node.isArray()) {
            IntStream.range(0, Math.min(1, node.size())).forEach(i -> {
                places.add(at + "/" + i);
                places.addAll(places(node.get(i), at + "/" + i));
            });
        }
        return places;
    }

    private static List<JsonNode> wrongValues() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<JsonNode> values = new ArrayList<>(List.of(
                nodes.numberNode(new BigDecimal("1E+30")),
                nodes.numberNode(new BigDecimal("0.5")),
                nodes.numberNode(-1),
                nodes.booleanNode(true),
                nodes.nullNode(),
                nodes.arrayNode(),
                nodes.arrayNode().add("<b>"),
                nodes.objectNode(),
                nodes.objectNode().put("colour", new BigDecimal("1E+30"))));
        Stream.of("", " ", "\0", "\u202e", "<b>", "&lt", "A B", "https://", "2026-02-30", "x".repeat(5000))
                .map(TextNode::valueOf)
                .forEach(values::add);
        return values;
    }

    private static void put(JsonNode tree, JsonPointer place, JsonNode value) {
        if (tree.at(place.head()) instanceof ObjectNode parent) {
            parent.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) tree.at(place.head())).set(place.last().getMatchingIndex(), value);
        }
    }
}
