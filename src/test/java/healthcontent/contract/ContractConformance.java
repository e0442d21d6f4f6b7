package healthcontent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer that a test gets to the committed contract: its status, its header fields, its media type, its
 * body, and a problem to the example of its type too.
 */
public class ContractConformance implements Filter, QuarkusTestAfterConstructCallback {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "contract.json";

    /** What a client is to act on; the contract names each wherever it may come. */
    private static final List<String> FIELDS = List.of("Retry-After", "WWW-Authenticate", "Location", "ETag", "Link");

    private final ContractFile contract = ContractFile.read();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ID, contract.json().toString())));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    @Override
    public void afterConstruct(Object test) {
        if (RestAssured.filters().stream().noneMatch(ContractConformance.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        String path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/v1") && !path.startsWith("/v1/sync/probe")) {
            contract.operation(request.getMethod(), path)
                    .ifPresentOrElse(
                            operation -> check(operation, response), () -> checkProblem(request.getMethod(), response));
        }
        return response;
    }

    private void check(ContractFile.Operation operation, Response response) {
        String what = operation.id() + " " + response.statusCode();
        JsonNode documented = contract.response(operation, response.statusCode())
                .orElseThrow(() -> new AssertionError("The contract does not know this answer: " + what));
        for (String field : FIELDS) {
            if (response.header(field) != null && !documented.path("headers").has(field)) {
                throw new AssertionError("The contract does not know the header " + field + " of " + what);
            }
        }
        if (response.statusCode() == 204 || response.statusCode() == 304) {
            return;
        }
        String mediaType = response.contentType().replaceFirst(";.*", "");
        JsonNode content = documented.path("content").path(mediaType);
        if (content.isMissingNode()) {
            throw new AssertionError("The contract does not know this media type: " + what + " " + mediaType);
        }
        if (mediaType.endsWith("json")) {
            conforms(what, content.path("schema"), response.asString());
        }
        if (mediaType.equals("application/problem+json")) {
            resembles(content.path("examples"), read(response.asString()));
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

    private void checkProblem(String method, Response response) {
        if (response.statusCode() >= 400 && !method.equals("HEAD")) {
            conforms(
                    "problem " + response.statusCode(),
                    JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"),
                    response.asString());
        }
    }

    private void conforms(String what, JsonNode schema, String body) {
        String pointer = Optional.ofNullable(schema.path("$ref").textValue())
                .orElseThrow(() -> new AssertionError("The contract has no named schema for " + what));
        List<Error> errors = schemas.computeIfAbsent(
                        pointer, place -> registry.getSchema(SchemaLocation.of(ID + place)))
                .validate(read(body));
        if (!errors.isEmpty()) {
            throw new AssertionError("This answer breaks the contract: " + what + " " + errors + "\n" + body);
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
