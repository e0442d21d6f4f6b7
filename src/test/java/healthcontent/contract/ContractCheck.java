package healthcontent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds responses to the contract: the status, the header fields, the media type, the body, and a problem to the
 * example of its type too. A response to HEAD is held to what the contract says of GET, without a body.
 */
public final class ContractCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "contract.json";

    /** Fields that HTTP itself or every response of the service has, and those that browsers of other hosts ask for. */
    private static final Set<String> OF_EVERY_RESPONSE = Set.of(
            "date",
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "x-request-id",
            "x-content-type-options",
            "referrer-policy",
            "content-security-policy",
            "access-control-allow-origin",
            "access-control-expose-headers");

    /** Fields of a response that was made for one caller, or for one moment. */
    private static final Set<String> ON_STORING = Set.of("cache-control", "vary");

    /** Documented fields that are absent where they have nothing to say. */
    private static final Set<String> NOT_ALWAYS =
            Set.of("accept-encoding", "link", "retry-after", "cache-status", "x-accel-buffering");

    private final ContractFile contract;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    public ContractCheck(ContractFile contract) {
        this.contract = contract;
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ID, contract.json().toString())));
    }

    /**
     * Checks a response.
     *
     * @param path of the request, decoded, without its query
     * @param headers of the response, by their names in lower case
     * @throws AssertionError if it is not as documented
     */
    public void check(String method, String path, int status, Map<String, List<String>> headers, String body) {
        contract.operation(method, path)
                .ifPresentOrElse(
                        operation -> check(operation, method, status, headers, body),
                        () -> checkProblem(method, status, body));
    }

    private void check(
            ContractFile.Operation operation,
            String method,
            int status,
            Map<String, List<String>> headers,
            String body) {
        String what = operation.id() + " " + status;
        JsonNode documented = contract.response(operation, status)
                .orElseThrow(
                        () -> new AssertionError("The contract does not know this response: " + what + "\n" + body));
        checkHeaders(what, documented, status, headers);
        if (status == 204 || status == 304) {
            return;
        }
        String mediaType = Optional.ofNullable(headers.get("content-type"))
                .map(values -> values.get(0).replaceFirst(";.*", ""))
                .orElse("none");
        JsonNode content = documented.path("content").path(mediaType);
        if (content.isMissingNode()) {
            throw new AssertionError("The contract does not know this media type: " + what + " " + mediaType);
        }
        if (method.equals("HEAD")) {
            return;
        }
        if (mediaType.endsWith("json")) {
            conforms(what, content.path("schema"), body);
        }
        if (mediaType.equals("application/problem+json")) {
            resembles(content.path("examples"), read(body));
        }
    }

    private static void checkHeaders(String what, JsonNode documented, int status, Map<String, List<String>> headers) {
        List<String> fields = new ArrayList<>();
        documented.path("headers").fieldNames().forEachRemaining(field -> fields.add(field.toLowerCase(Locale.ROOT)));
        for (String sent : headers.keySet()) {
            boolean known = fields.contains(sent)
                    || OF_EVERY_RESPONSE.contains(sent)
                    || ON_STORING.contains(sent)
                    || (sent.equals("cache-status") && status >= 400);
            if (!known) {
                throw new AssertionError("The contract does not know the header " + sent + " of " + what);
            }
        }
        for (String field : fields) {
            if (!headers.containsKey(field) && !NOT_ALWAYS.contains(field)) {
                throw new AssertionError("The header " + field + " is absent from " + what);
            }
        }
    }

    /**
     * A problem is among those that the operation may answer, has its title, and no member that its example lacks, but
     * for the number of errors that would not fit into an example either.
     */
    private void resembles(JsonNode examples, JsonNode problem) {
        String type = problem.path("type").asText().replaceFirst(".*/", "");
        JsonNode example = contract.resolve(examples.path(type)).path("value");
        List<String> members = new ArrayList<>();
        example.fieldNames().forEachRemaining(members::add);
        List<String> unknown = new ArrayList<>();
        problem.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(members);
        unknown.remove("errorsNotShown");
        if (!unknown.isEmpty() || !example.path("title").equals(problem.path("title"))) {
            throw new AssertionError("The contract shows no such problem here: " + problem + " but " + example);
        }
    }

    private void checkProblem(String method, int status, String body) {
        if (status >= 400 && !method.equals("HEAD")) {
            conforms("problem " + status, JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), body);
        }
    }

    private void conforms(String what, JsonNode schema, String body) {
        String pointer = Optional.ofNullable(schema.path("$ref").textValue())
                .orElseThrow(() -> new AssertionError("The contract has no named schema for " + what));
        List<Error> errors = schemas.computeIfAbsent(
                        pointer, place -> registry.getSchema(SchemaLocation.of(ID + place)))
                .validate(read(body));
        if (!errors.isEmpty()) {
            throw new AssertionError("This response breaks the contract: " + what + " " + errors + "\n" + body);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
