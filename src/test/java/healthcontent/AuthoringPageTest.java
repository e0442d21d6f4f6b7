package healthcontent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.release.bundle.FindingName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The page for authors has every field that the schemas have, with what they say of it. */
class AuthoringPageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMAS = Path.of("src", "main", "resources", "schema");
    private static final Path PAGE = Path.of("docs", "authoring.md");

    /** What several types have, shown once. */
    private static final List<String> SHARED = List.of("codes", "review", "sources");

    private static final Map<String, String> TITLES = Map.of(
            "condition", "Fields of a condition",
            "cause", "Fields of a cause",
            "symptom", "Fields of a symptom",
            "comparison", "Fields of a comparison",
            "bundle", "Fields of a release");

    private static final Pattern FINDING = Pattern.compile("\\(`([a-z]+(?:-[a-z]+)+)`\\)");

    private final JsonNode definitions = read("definitions");

    @Test
    void theTablesHaveEveryField() throws IOException {
        StringBuilder tables = new StringBuilder();
        for (String type : List.of("condition", "cause", "symptom", "comparison", "bundle")) {
            tables.append(heading(TITLES.get(type)));
            rows(read(type), "", tables);
            tables.append("\n");
        }
        tables.append(heading("Fields of codes, review and sources"));
        for (String shared : SHARED) {
            rows(definitions.path("$defs").path(shared), shared, tables);
        }
        assertTrue(tables.toString().lines().count() > 120, "there are fields");
        WrittenTables.on(PAGE, getClass(), "the schemas in src/main/resources/schema, not these tables")
                .compare(tables.toString());
    }

    @Test
    void everyFindingThatThePageNamesExists() throws IOException {
        Set<String> named = FINDING.matcher(Files.readString(PAGE))
                .results()
                .map(finding -> finding.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.size() > 15, named::toString);
        Set<String> known =
                Arrays.stream(FindingName.values()).map(FindingName::value).collect(Collectors.toSet());
        named.removeAll(known);
        assertEquals(Set.of(), named);
    }

    private static String heading(String title) {
        return "### " + title + "\n\n| field | what it is |\n|---|---|\n";
    }

    private void rows(JsonNode schema, String path, StringBuilder to) {
        if (schema.has("items")) {
            rows(resolved(schema.path("items")), path + "[]", to);
        }
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            String field = "`" + (path.isEmpty() ? "" : path + ".") + name + "`";
            JsonNode value = resolved(property.getValue());
            String said = property.getValue().has("description")
                    ? property.getValue().path("description").asText()
                    : value.path("description").asText();
            assertTrue(said.endsWith("."), () -> field + " is described: " + said);
            to.append("| ")
                    .append(required.contains(name) ? "**" + field + "**" : field)
                    .append(" | ")
                    .append(said.replace("|", "\\|"))
                    .append(" |\n");
            if (!SHARED.contains(name)) {
                rows(value, path.isEmpty() ? name : path + "." + name, to);
            }
        });
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schema
                : definitions.path("$defs").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static JsonNode read(String schema) {
        try {
            return JSON.readTree(SCHEMAS.resolve(schema + ".json").toFile());
        } catch (IOException e) {
            throw new AssertionError(schema, e);
        }
    }
}
