package healthcontent.mcp.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.language.Languages;
import healthcontent.limit.Limits;
import healthcontent.mcp.protocol.RpcError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Completes what someone types of an address: slugs of what is published, and the languages served. */
@Singleton
public class Completions {

    private final Documents documents;
    private final Languages languages;

    @Inject
    Completions(Documents documents, Languages languages) {
        this.documents = documents;
        this.languages = languages;
    }

    /**
     * The values for a variable of a template.
     *
     * @param params of {@code completion/complete}
     * @throws RpcError if there is no such template, or no such variable in it
     */
    public ObjectNode complete(JsonNode params) {
        String kind = DocumentUri.kindOfTemplate(params.at("/ref/uri").asText())
                .filter(name -> params.at("/ref/type").asText().equals("ref/resource"))
                .filter(name -> documents.kinds().stream()
                        .anyMatch(known -> DocumentUri.kind(known).equals(name)))
                .orElseThrow(() -> RpcError.invalidParams(
                        "Only the templates of resources/templates/list are completed (ref/resource)."));
        if (!params.at("/argument/value").isTextual()) {
            throw RpcError.invalidParams("The value to complete is a text.");
        }
        String value = params.at("/argument/value").textValue();
        return switch (params.at("/argument/name").asText()) {
            case "slug" -> completion(documents.slugs(kind, value, Limits.MCP_COMPLETIONS + 1));
            case "lang" ->
                completion(languages.served().stream()
                        .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith(value.toLowerCase(Locale.ROOT)))
                        .toList());
            default -> throw RpcError.invalidParams("A template has the variables slug and lang.");
        };
    }

    private static ObjectNode completion(List<String> found) {
        boolean hasMore = found.size() > Limits.MCP_COMPLETIONS;
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ObjectNode completion = result.putObject("completion");
        ArrayNode values = completion.putArray("values");
        found.stream().limit(Limits.MCP_COMPLETIONS).forEach(values::add);
        completion.put("hasMore", hasMore);
        if (!hasMore) {
            completion.put("total", found.size());
        }
        return result;
    }
}
