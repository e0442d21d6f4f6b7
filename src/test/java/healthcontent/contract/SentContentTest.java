package healthcontent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract asks of what is sent just what the service holds it to: the same fields, the same ones required. */
class SentContentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPONENTS = "#/components/schemas/";

    private final JsonNode contract = read(Path.of("openapi/openapi.json"));

    @ParameterizedTest
    @CsvSource({
        "condition, ConditionSource",
        "cause, TermSource",
        "symptom, TermSource",
        "comparison, ComparisonSource",
        "bundle, Bundle"
    })
    void theContractAsksForWhatTheServiceAsksFor(String file, String component) throws IOException {
        compare(component, schema(file), documented(component), file);
    }

    private void compare(String place, JsonNode held, JsonNode told, String file) throws IOException {
        JsonNode heldTo = resolve(held, file);
        JsonNode toldOf =
                told.has("$ref") ? documented(told.path("$ref").asText().substring(COMPONENTS.length())) : told;
        if (heldTo.has("items")) {
            compare(place + "[]", heldTo.path("items"), toldOf.path("items"), file);
        } else if (heldTo.has("properties")) {
            assertEquals(names(heldTo.path("required")), names(toldOf.path("required")), place);
            assertEquals(fields(heldTo.path("properties")), fields(toldOf.path("properties")), place);
            for (String field : fields(heldTo.path("properties"))) {
                compare(
                        place + "/" + field,
                        heldTo.path("properties").path(field),
                        toldOf.path("properties").path(field),
                        file);
            }
        }
    }

    private static JsonNode resolve(JsonNode held, String file) throws IOException {
        if (!held.has("$ref")) {
            return held;
        }
        String[] reference = held.path("$ref").asText().split("#", 2);
        String target = reference[0].isEmpty() ? file : reference[0].replace(".json", "");
        return schema(target.equals(file) && !schema(file).has("$defs") ? "definitions" : target)
                .at(reference[1]);
    }

    private JsonNode documented(String component) {
        return contract.at("/components/schemas/" + component);
    }

    private static Set<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream file = SentContentTest.class.getResourceAsStream("/schema/" + name + ".json")) {
            return JSON.readTree(file);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
