package healthcontent.explorer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * All operations of the contract as a list of links, in HTML: what the page shows until someone begins to use it, as
 * Swagger UI takes a phone seconds to start. Each link is the one by which Swagger UI opens the operation.
 */
final class OperationList {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final JsonNode contract;
    private final StringBuilder html = new StringBuilder();

    private OperationList(JsonNode contract) {
        this.contract = contract;
    }

    /**
     * The list.
     *
     * @param contract as JSON, of operations that have one tag each
     */
    static String of(byte[] contract) {
        try {
            return new OperationList(JSON.readTree(contract)).html();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html() {
        for (JsonNode tag : contract.path("tags")) {
            String name = tag.path("name").textValue();
            html.append("<h3>%s <small>%s</small></h3>%n<ul>%n"
                    .formatted(text(name), text(tag.path("description").asText())));
            contract.path("paths")
                    .properties()
                    .forEach(item -> METHODS.stream()
                            .filter(method -> item.getValue()
                                    .path(method)
                                    .at("/tags/0")
                                    .asText()
                                    .equals(name))
                            .forEach(method -> add(
                                    name, method, item.getKey(), item.getValue().path(method))));
            html.append("</ul>\n");
        }
        return html.toString();
    }

    private void add(String tag, String method, String path, JsonNode operation) {
        String id = operation.path("operationId").textValue();
        html.append("""
            <li><a href="#/%s/%s" data-operation="%s"><b class="%s">%s</b> <code>%s</code> <span>%s</span></a></li>
            """.formatted(
                        URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20"),
                        id,
                        id,
                        method,
                        method.toUpperCase(Locale.ROOT),
                        text(path).replaceAll("(?<!^)/", "<wbr>/"),
                        text(operation.path("summary").asText())));
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
