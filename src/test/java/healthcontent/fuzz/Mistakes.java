package healthcontent.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.contract.ContractFile;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/**
 * Requests with one mistake each: they are refused with the status that the contract has for it, and change nothing.
 */
final class Mistakes {

    private final Requests requests;
    private final Service service;

    Mistakes(Requests requests, Service service) {
        this.requests = requests;
        this.service = service;
    }

    void make(RandomGenerator random) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> badValue(random);
            case 3 -> unknownParameter(random);
            case 4 -> repeatedParameter(random);
            case 5 -> notAcceptable(random);
            case 6 -> withoutToken(random);
            case 7 -> withoutScope(random);
            case 8 -> otherMethod(random);
            case 9 -> badJson(random);
            case 10 -> bodyOfOtherType(random);
            default -> badBody(random);
        }
    }

    private void badValue(RandomGenerator random) {
        ContractFile.Operation operation = any(random, Requests::isOfTheApi);
        List<Requests.Parameter> parameters = requests.parameters(operation);
        if (parameters.isEmpty()) {
            return;
        }
        Requests.Parameter parameter = one(parameters, random);
        List<String> bad = requests.texts(parameter).stream()
                .filter(text -> !requests.takes(parameter, text))
                .toList();
        if (bad.isEmpty() || hasBody(operation)) {
            return;
        }
        Map<Requests.Parameter, String> values =
                new LinkedHashMap<>(requests.valid(operation, random).values());
        values.put(parameter, one(bad, random));
        Exchange refused = service.send(new Requests.Draft(operation, values).request());
        refused(refused, parameter);
    }

    /** A value that the contract does not take is refused, and the response names it. */
    static void refused(Exchange refused, Requests.Parameter parameter) {
        Set<Integer> statuses = switch (parameter.in()) {
            case "path" -> parameter.name().equals("code") ? Set.of(400, 404) : Set.of(404);
            case "header" -> Set.of(400, 404, 428); // preconditions of what is not there are not looked at
            default -> Set.of(400);
        };
        assertTrue(statuses.contains(refused.status()), "refused for its " + parameter.name() + ": " + refused);
        if (parameter.in().equals("query")) {
            assertTrue(
                    StreamSupport.stream(Service.json(refused).path("errors").spliterator(), false)
                            .anyMatch(error -> error.path("parameter").asText().equals(parameter.name())),
                    "names " + parameter.name() + ": " + refused);
        }
    }

    private void unknownParameter(RandomGenerator random) {
        Exchange.Request request = withoutBody(random);
        service.send(
                new Exchange.Request(
                        request.method(), joined(request.target(), "unheardOf=1"), request.headers(), null),
                400);
    }

    private void repeatedParameter(RandomGenerator random) {
        ContractFile.Operation operation = any(random, one -> Requests.isOfTheApi(one) && !hasBody(one));
        requests.parameters(operation).stream()
                .filter(parameter ->
                        parameter.in().equals("query") && parameter.name().matches("lang|limit"))
                .findFirst()
                .ifPresent(parameter -> {
                    Exchange.Request request = requests.valid(operation, random)
                            .without(parameter.name())
                            .request();
                    String twice = parameter.name().equals("lang") ? "lang=en&lang=en" : "limit=1&limit=1";
                    service.send(
                            new Exchange.Request(
                                    request.method(), joined(request.target(), twice), request.headers(), null),
                            400);
                });
    }

    /** Without a format in the query, which goes before the header. */
    private void notAcceptable(RandomGenerator random) {
        ContractFile.Operation operation =
                any(random, one -> !hasBody(one) && one.node().path("responses").has("406"));
        service.send(
                requests.valid(operation, random).without("format").request().with("Accept", "image/png"), 406);
    }

    private void withoutToken(RandomGenerator random) {
        Exchange.Request request = requests.valid(any(random, one -> !Requests.isOpen(one)), random)
                .request();
        service.send(request.with("Authorization", "Bearer nonsense"), 401);
    }

    private void withoutScope(RandomGenerator random) {
        Exchange.Request request = requests.valid(any(random, one -> !Requests.isOpen(one)), random)
                .request();
        service.send(request.with("Authorization", "Bearer " + Tokens.with(none())), 403);
    }

    /** A scope that allows nothing here. */
    private static String none() {
        return Scopes.PLAN + "s";
    }

    private void otherMethod(RandomGenerator random) {
        Exchange refused = service.send(
                requests.valid(any(random, Requests::isOfTheApi), random)
                        .request()
                        .as("PATCH"),
                405);
        assertTrue(refused.header("Allow").isPresent(), "says what is allowed: " + refused);
    }

    private void badJson(RandomGenerator random) {
        service.send(
                body(any(random, Mistakes::takesJsonAlone), random, "{\"title\": \"a\",", "application/json"), 400);
    }

    private void bodyOfOtherType(RandomGenerator random) {
        service.send(body(any(random, Mistakes::hasBody), random, "title: a", "text/yaml"), 415);
    }

    /** A bundle, or the content of a document, that breaks one constraint of its schema. */
    private void badBody(RandomGenerator random) {
        JsonNode schema = requests.schemas().component("Bundle");
        JsonNode bundle = requests.values().broken(schema, random);
        Exchange refused = service.send(Service.sending("POST", "/v1/sync/releases", bundle));
        assertEquals(
                422,
                refused.status(),
                "The schema refuses " + requests.schemas().errors(schema, bundle));
    }

    private Exchange.Request body(
            ContractFile.Operation operation, RandomGenerator random, String body, String mediaType) {
        Exchange.Request request = requests.valid(operation, random).request();
        return new Exchange.Request(request.method(), request.target(), request.headers(), body)
                .with("Content-Type", mediaType)
                .with("If-None-Match", "*");
    }

    private Exchange.Request withoutBody(RandomGenerator random) {
        return requests.valid(any(random, one -> Requests.isOfTheApi(one) && !hasBody(one)), random)
                .request();
    }

    private static boolean hasBody(ContractFile.Operation operation) {
        return operation.node().has("requestBody");
    }

    private static boolean takesJsonAlone(ContractFile.Operation operation) {
        JsonNode content = operation.node().at("/requestBody/content");
        return content.size() == 1 && content.has("application/json");
    }

    private static String joined(String target, String query) {
        return target + (target.contains("?") ? "&" : "?") + query;
    }

    private ContractFile.Operation any(RandomGenerator random, Predicate<ContractFile.Operation> which) {
        return one(requests.operations(which), random);
    }

    private static <T> T one(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
