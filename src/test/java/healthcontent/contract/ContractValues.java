package healthcontent.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Values that a schema of the contract takes just so, and values that it just refuses. */
public final class ContractValues {

    /** Texts among which every pattern and every format of the contract takes some and refuses some. */
    static final List<String> TEXTS = List.of(
            "a",
            "leg-cramps",
            "en",
            "es-MX",
            "zh-Hant-TW",
            "2026-03-31",
            "2030-01-31T12:00:00Z",
            "https://example.org/a?b=c#d",
            "http://hl7.org/fhir/sid/icd-10-cm",
            "urn:oid:2.16.840",
            "G47.62",
            "0b9a3b1c-0000-4000-8000-000000000001",
            "\"1\"",
            "*",
            "1",
            "",
            " ",
            "\u00a0",
            "\u200b",
            "\u3164",
            "a b",
            "a  b",
            " a",
            "a ",
            "a\tb",
            "a|b",
            "A",
            "\u00e9",
            "\u65e5\u672c",
            "\ud83d\ude00",
            "a--b",
            "-a",
            "a-",
            "a_b",
            "EN",
            "en_US",
            "english-language",
            "e",
            "1899-12-31",
            "2200-01-01",
            "2026-02-30",
            "2026-3-31",
            "31.03.2026",
            "0000-01-31T12:00:00Z",
            "2030-01-31",
            "2030-01-31T25:00:00Z",
            "http://example.org/",
            "https://",
            "https:// example.org",
            "https://example.org/%zz",
            "javascript:alert(1)",
            "urn:",
            "\"1",
            "1\"",
            "W/\"1\"",
            "\"1\", \"2\"",
            "0",
            "01",
            "9999999999");

    /**
     * A value for a place, and what the contract is to say of it.
     *
     * @param keyword that it is about
     * @param taken whether the schema takes it; else the keyword refuses it
     * @param value at the place itself
     */
    record Case(String keyword, boolean taken, JsonNode value) {}

    /** More items than a test sends where any number would do. */
    private static final int MANY = 1000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ContractFile contract;
    private final ContractSchemas schemas;

    public ContractValues(ContractFile contract, ContractSchemas schemas) {
        this.contract = contract;
        this.schemas = schemas;
    }

    /** A schema with the references at its top followed. */
    public JsonNode resolved(JsonNode schema) {
        JsonNode resolved = schema;
        while (resolved.has("$ref")) {
            resolved = contract.resolve(resolved);
        }
        return resolved;
    }

    /** Of a schema that is one of several: the one that a value says it is, and the first one if it says none. */
    JsonNode resolved(JsonNode unresolved, JsonNode value) {
        JsonNode schema = resolved(unresolved);
        JsonNode variants = schema.at("/discriminator/mapping");
        if (variants.isMissingNode()) {
            return schema;
        }
        String name =
                value.path(schema.at("/discriminator/propertyName").asText()).asText();
        return contract.json()
                .at((variants.has(name)
                                ? variants.path(name)
                                : variants.iterator().next())
                        .asText()
                        .substring(1));
    }

    /** A valid value with every property that there may be, and one item in every list. */
    public JsonNode full(JsonNode unresolved) {
        JsonNode schema = resolved(unresolved, MissingNode.getInstance());
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> list(schema, Math.max(1, schema.path("minItems").asInt()));
            case "string" -> text(schema);
            case "boolean" -> JSON.booleanNode(true);
            case "integer" -> JSON.numberNode(schema.path("minimum").asInt());
            case "number" -> JSON.numberNode(1);
            default -> throw new IllegalArgumentException("No value for " + schema);
        };
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), full(property.getValue())));
        return object;
    }

    /** A list of so many items, texts of which no two are the same. */
    private ArrayNode list(JsonNode schema, int size) {
        JsonNode item = full(schema.path("items"));
        ArrayNode list = JSON.arrayNode();
        IntStream.range(0, size)
                .forEach(i -> list.add(item.isTextual() && i > 0 ? TextNode.valueOf(item.textValue() + i) : item));
        return list;
    }

    private JsonNode text(JsonNode schema) {
        return TEXTS.stream()
                .<JsonNode>map(TextNode::valueOf)
                .filter(text -> schemas.accepts(schema, text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No text for " + schema));
    }

    /**
     * A place in a value, with what the schema says of it.
     *
     * @param pointer JSON Pointer
     */
    record Place(String pointer, JsonNode schema) {}

    /** Every place of a full value. */
    private List<Place> places(JsonNode unresolved, String pointer) {
        JsonNode schema = resolved(unresolved, MissingNode.getInstance());
        List<Place> places = new ArrayList<>(List.of(new Place(pointer, schema)));
        schema.path("properties")
                .properties()
                .forEach(property -> places.addAll(places(property.getValue(), pointer + "/" + property.getKey())));
        if (schema.has("items")) {
            places.addAll(places(schema.path("items"), pointer + "/0"));
        }
        return places;
    }

    /** A copy with another value at a place that there is. */
    static JsonNode set(JsonNode whole, String place, JsonNode value) {
        if (place.isEmpty()) {
            return value;
        }
        JsonNode copy = whole.deepCopy();
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = copy.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
        }
        return copy;
    }

    /** A value that breaks one constraint of a schema at one place. */
    public JsonNode broken(JsonNode schema, RandomGenerator random) {
        JsonNode valid = full(schema);
        List<Place> places = places(schema, "");
        while (true) {
            Place place = places.get(random.nextInt(places.size()));
            List<Case> refused = cases(place.schema(), valid.at(place.pointer())).stream()
                    .filter(one -> !one.taken())
                    .filter(one -> one.value().size() <= MANY)
                    .toList();
            if (!refused.isEmpty()) {
                return set(
                        valid,
                        place.pointer(),
                        refused.get(random.nextInt(refused.size())).value());
            }
        }
    }

    /** Texts of which a schema takes some, from those that are just short enough, and refuses others. */
    public List<String> texts(JsonNode unresolved) {
        JsonNode schema = resolved(unresolved);
        List<String> texts = new ArrayList<>(TEXTS);
        if (schema.has("maxLength")) {
            int limit = schema.path("maxLength").asInt();
            for (String unit : List.of("a", "\ud83d\ude00")) {
                texts.add(unit.repeat(limit));
                texts.add(unit.repeat(limit + 1));
            }
        }
        return texts;
    }

    /** Values that are just taken, and values that are just refused, for each keyword of a schema. */
    List<Case> cases(JsonNode unresolved, JsonNode valid) {
        JsonNode schema = resolved(unresolved);
        List<Case> cases = new ArrayList<>();
        schema.properties()
                .forEach(keyword -> cases.addAll(cases(keyword.getKey(), keyword.getValue(), schema, valid)));
        return cases;
    }

    private List<Case> cases(String keyword, JsonNode limit, JsonNode schema, JsonNode valid) {
        return switch (keyword) {
            case "type" -> ofOtherTypes(limit.asText(), valid);
            case "enum" -> ofEnum(keyword, limit);
            case "const" -> ofEnum(keyword, JSON.arrayNode().add(limit));
            case "minLength" -> List.of(new Case(keyword, false, ofLength(limit.asInt() - 1, "a")));
            case "maxLength" -> ofMaxLength(limit.asInt(), schema);
            case "pattern", "format" -> ofForm(keyword, schema);
            case "minItems" ->
                List.of(
                        new Case(keyword, true, list(schema, limit.asInt())),
                        new Case(keyword, false, list(schema, limit.asInt() - 1)));
            case "maxItems" ->
                List.of(
                        new Case(keyword, true, list(schema, limit.asInt())),
                        new Case(keyword, false, list(schema, limit.asInt() + 1)));
            case "uniqueItems" ->
                List.of(
                        new Case(keyword, true, list(schema, 2)),
                        new Case(
                                keyword,
                                false,
                                JSON.arrayNode().add(valid.get(0)).add(valid.get(0))));
            case "minimum", "maximum" -> ofBound(keyword, limit, keyword.equals("minimum") ? -1 : 1);
            case "exclusiveMinimum", "exclusiveMaximum" -> ofOpenBound(keyword, limit);
            case "required" -> ofRequired(limit, valid);
            case "additionalProperties" -> ofUnknown(limit, valid);
            case "then" -> ofConsequence(schema, valid);
            default -> List.of();
        };
    }

    private static List<Case> ofOtherTypes(String type, JsonNode valid) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        values.put("null", JSON.nullNode());
        values.put("number", JSON.numberNode(1.5));
        values.put("string", JSON.textNode("a"));
        values.put("boolean", JSON.booleanNode(false));
        values.put("array", JSON.arrayNode());
        values.put("object", JSON.objectNode());
        List<Case> cases = new ArrayList<>(List.of(new Case("type", true, valid)));
        values.forEach((name, value) -> {
            if (!name.equals(type)) {
                cases.add(new Case("type", false, value));
            }
        });
        return cases;
    }

    private static List<Case> ofEnum(String keyword, JsonNode values) {
        List<Case> cases = new ArrayList<>();
        values.forEach(value -> cases.add(new Case(keyword, true, value)));
        for (String other : List.of("nothing", "", values.get(0).asText().toUpperCase(Locale.ROOT) + " ")) {
            cases.add(new Case(keyword, false, JSON.textNode(other)));
        }
        return cases;
    }

    private List<Case> ofMaxLength(int limit, JsonNode schema) {
        List<Case> cases = new ArrayList<>();
        for (String unit : List.of("a", "\ud83d\ude00")) {
            for (String beginning : List.of("", "https://a/", "urn:a")) {
                JsonNode longest = ofLength(limit, beginning, unit);
                if (schemas.accepts(schema, longest)) {
                    cases.add(new Case("maxLength", true, longest));
                    cases.add(new Case("maxLength", false, ofLength(limit + 1, beginning, unit)));
                }
            }
        }
        return cases.isEmpty() ? List.of(new Case("maxLength", false, ofLength(limit + 1, "a"))) : cases;
    }

    private List<Case> ofForm(String keyword, JsonNode schema) {
        List<Case> cases = new ArrayList<>();
        for (String text : TEXTS) {
            JsonNode value = JSON.textNode(text);
            Set<String> against = new LinkedHashSet<>();
            schemas.errors(schema, value).forEach(error -> against.add(error.getKeyword()));
            if (against.isEmpty() || against.contains(keyword)) {
                cases.add(new Case(keyword, against.isEmpty(), value));
            }
        }
        return cases;
    }

    private static List<Case> ofBound(String keyword, JsonNode limit, int outwards) {
        return List.of(
                new Case(keyword, true, limit),
                new Case(keyword, false, JSON.numberNode(limit.longValue() + outwards)));
    }

    private static List<Case> ofOpenBound(String keyword, JsonNode limit) {
        double inwards = keyword.equals("exclusiveMinimum") ? 0.5 : -0.5;
        return List.of(
                new Case(keyword, true, JSON.numberNode(limit.doubleValue() + inwards)),
                new Case(keyword, false, limit));
    }

    private static List<Case> ofRequired(JsonNode names, JsonNode valid) {
        List<Case> cases = new ArrayList<>();
        Set<String> required = new LinkedHashSet<>();
        names.forEach(name -> required.add(name.asText()));
        valid.fieldNames().forEachRemaining(name -> {
            ObjectNode without = valid.deepCopy();
            without.remove(name);
            cases.add(new Case("required", !required.contains(name), without));
        });
        if (cases.stream().noneMatch(Case::taken)) {
            cases.add(new Case("required", true, valid));
        }
        return cases;
    }

    private static List<Case> ofUnknown(JsonNode limit, JsonNode valid) {
        return limit.isBoolean() && !limit.booleanValue()
                ? List.of(
                        new Case("additionalProperties", true, valid),
                        new Case("additionalProperties", false, ((ObjectNode) valid.deepCopy()).put("unheardOf", 1)))
                : List.of();
    }

    /** What a property with a certain value demands of the others. */
    private static List<Case> ofConsequence(JsonNode schema, JsonNode valid) {
        List<Case> cases = new ArrayList<>();
        Map.Entry<String, JsonNode> condition =
                schema.at("/if/properties").properties().iterator().next();
        ObjectNode bound = valid.deepCopy();
        bound.set(condition.getKey(), condition.getValue().path("const"));
        cases.add(new Case("required", true, bound));
        schema.at("/then/required").forEach(name -> {
            ObjectNode without = bound.deepCopy();
            without.remove(name.asText());
            cases.add(new Case("required", false, without));
        });
        return cases;
    }

    private static JsonNode ofLength(int length, String unit) {
        return ofLength(length, "", unit);
    }

    private static JsonNode ofLength(int length, String beginning, String unit) {
        return JSON.textNode(beginning + unit.repeat(Math.max(0, length - beginning.length())));
    }
}
