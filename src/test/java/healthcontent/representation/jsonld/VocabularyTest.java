package healthcontent.representation.jsonld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.RandomDocuments;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That types, properties and values are those of schema.org, as its vocabulary defines them. */
class VocabularyTest {

    private static final int DOCUMENTS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> types = new TreeSet<>();
    private final Set<String> properties = new TreeSet<>();
    private JsonNode vocabulary;

    @BeforeEach
    void read() throws IOException {
        try (InputStream file = VocabularyTest.class.getResourceAsStream("/schemaorg/vocabulary.json")) {
            vocabulary = JSON.readTree(file);
        }
    }

    @Test
    void everyPropertyIsOneThatItsTypeHasAndHasAValueThatItTakes() throws IOException {
        for (DocumentKind kind : DocumentKind.values()) {
            RandomDocuments documents = new RandomDocuments(53);
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = documents.next(kind);
                document.json()
                        .path("furtherSections")
                        .forEach(section -> ((ObjectNode) section).put("aspect", "risk-factors"));
                checkNode(JSON.readTree(new JsonLdFormat().render(document)));
            }
        }
        assertEquals(names("properties"), properties, "the vocabulary that the test has is what is used");
        assertTrue(names("types").containsAll(types));
    }

    private void checkNode(JsonNode node) {
        String type = node.path("@type").asText();
        Set<String> kinds = withAncestors(type);
        types.add(type);
        node.properties().forEach(property -> {
            String name = property.getKey();
            if (!name.startsWith("@")) {
                JsonNode definition = vocabulary.path("properties").path(name);
                assertTrue(
                        kinds.stream().anyMatch(values(definition.path("of"))::contains),
                        () -> type + " has no " + name);
                properties.add(name);
                checkValue(type + "." + name, property.getValue(), values(definition.path("values")));
            }
        });
    }

    private void checkValue(String where, JsonNode value, Set<String> allowed) {
        if (value.isArray()) {
            assertTrue(!value.isEmpty(), where);
            value.forEach(item -> checkValue(where, item, allowed));
        } else if (value.has("@type")) {
            assertTrue(
                    withAncestors(value.path("@type").asText()).stream().anyMatch(allowed::contains),
                    () -> where + " takes no " + value.path("@type"));
            checkNode(value);
        } else if (value.isNumber()) {
            assertTrue(allowed.contains("Integer") || allowed.contains("Number"), () -> where + " takes no number");
        } else if (allowed.contains("Text")) {
            assertTrue(value.isTextual() || value.path("@value").isTextual(), where);
        } else if (allowed.contains("URL")) {
            assertEquals(value.textValue(), URI.create(value.textValue()).toString(), where);
        } else if (allowed.contains("DateTime")) {
            assertEquals(value.textValue(), Instant.parse(value.textValue()).toString(), where);
        } else {
            assertTrue(allowed.contains("Date"), () -> where + " takes no text");
            assertEquals(value.textValue(), LocalDate.parse(value.textValue()).toString(), where);
        }
    }

    private Set<String> withAncestors(String type) {
        JsonNode parents = vocabulary.path("types").path(type);
        assertTrue(parents.isArray(), () -> type + " is no type of the vocabulary that the test has");
        Set<String> found = new HashSet<>(Set.of(type));
        parents.forEach(parent -> found.addAll(withAncestors(parent.asText())));
        return found;
    }

    private Set<String> names(String member) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> fields = vocabulary.path(member).fieldNames(); fields.hasNext(); ) {
            names.add(fields.next());
        }
        return names;
    }

    private static Set<String> values(JsonNode list) {
        Set<String> values = new HashSet<>();
        list.forEach(value -> values.add(value.asText()));
        return values;
    }
}
