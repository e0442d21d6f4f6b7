package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import healthcontent.json.JsonSchemas;
import healthcontent.json.SchemaMessages;
import healthcontent.problem.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Optional;

/** What a client is told of a tool, and the check of arguments against that. */
final class ToolDefinition {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_SHOWN = 200;
    private static final int MOST_FAULTS = 5;

    private final ObjectNode told;
    private final Schema input;

    private ToolDefinition(ObjectNode told) {
        this.input = new JsonSchemas().of(told.path("inputSchema").deepCopy());
        this.told = told;
        withoutMessages(told);
    }

    /** The messages are for the check alone. */
    private static void withoutMessages(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(JsonSchemas.MESSAGES);
        }
        node.forEach(ToolDefinition::withoutMessages);
    }

    /** That of the file of this name. All tools only read what is here, and the same again gives the same. */
    static ToolDefinition of(String name) {
        try (InputStream file = ToolDefinition.class.getResourceAsStream("/mcp/" + name + ".json")) {
            ObjectNode told = JSON.createObjectNode().put("name", name);
            told.setAll((ObjectNode) JSON.readTree(file));
            told.putObject("annotations")
                    .put("title", told.path("title").asText())
                    .put("readOnlyHint", true)
                    .put("destructiveHint", false)
                    .put("idempotentHint", true)
                    .put("openWorldHint", false);
            return new ToolDefinition(told);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    ObjectNode told() {
        return told.deepCopy();
    }

    /** What is wrong with arguments, in plain words; empty where nothing is. */
    Optional<String> fault(JsonNode arguments) {
        String faults = input.validate(arguments).stream()
                .sorted(Comparator.comparing(error -> !error.getKeyword().equals("type")))
                .map(ToolDefinition::sentence)
                .distinct()
                .limit(MOST_FAULTS)
                .reduce("", (before, one) -> before.isEmpty() ? one : before + " " + one);
        return Optional.of(faults).filter(found -> !found.isEmpty());
    }

    private static String sentence(Error error) {
        String place = error.getInstanceLocation().toString();
        return (place.isEmpty() ? "" : "At '" + Quoted.plain(place, MOST_SHOWN) + "': ")
                + Quoted.plain(SchemaMessages.of(error), MOST_SHOWN);
    }
}
