package healthcontent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The committed contract, {@code openapi/openapi.json}. */
public final class ContractFile {

    static final Path YAML = Path.of("openapi", "openapi.yaml");
    static final Path JSON = Path.of("openapi", "openapi.json");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");

    private final JsonNode contract;
    private final List<Operation> operations;

    private ContractFile(JsonNode contract) {
        this.contract = contract;
        operations = contract.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Operation(path.getKey(), entry.getKey(), whole(entry.getValue()))))
                .toList();
    }

    /** With what it shares with other operations in its own place. */
    private JsonNode whole(JsonNode operation) {
        ObjectNode whole = operation.deepCopy();
        if (whole.path("parameters") instanceof ArrayNode parameters) {
            IntStream.range(0, parameters.size()).forEach(i -> parameters.set(i, resolve(parameters.get(i))));
        }
        whole.path("responses").properties().forEach(response -> {
            ObjectNode resolved = resolve(response.getValue()).deepCopy();
            resolved.path("headers").properties().forEach(header -> header.setValue(resolve(header.getValue())));
            response.setValue(resolved);
        });
        return whole;
    }

    public static ContractFile read() {
        try {
            return new ContractFile(new ObjectMapper().readTree(JSON.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode json() {
        return contract;
    }

    /**
     * One operation.
     *
     * @param path its template
     * @param method in lower case
     * @param node what the contract says of it
     */
    public record Operation(String path, String method, JsonNode node) {

        public String id() {
            return node.path("operationId").asText();
        }
    }

    /** All of them, each with what it shares with others. */
    public Stream<Operation> operations() {
        return operations.stream();
    }

    /** The operation that a request goes to, HEAD as GET; a template without parameters wins. */
    public Optional<Operation> operation(String method, String path) {
        return operations()
                .filter(operation -> operation.method().equalsIgnoreCase(method.equals("HEAD") ? "GET" : method))
                .filter(operation -> matches(operation.path(), path))
                .min((one, other) -> Integer.compare(parameters(one.path()), parameters(other.path())));
    }

    private static boolean matches(String template, String path) {
        String[] parts = PARAMETER.split(template, -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            pattern.append("[^/]+").append(Pattern.quote(parts[i]));
        }
        return path.matches(pattern.toString());
    }

    private static int parameters(String template) {
        return PARAMETER.split(template, -1).length;
    }

    /** What the contract says of one response. */
    public Optional<JsonNode> response(Operation operation, int status) {
        return operation.node().path("responses").optional(Integer.toString(status));
    }

    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    public Map<String, JsonNode> schemas() {
        return new TreeMap<>(contract.path("components").path("schemas").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
