package healthcontent.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.contract.ContractFile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract takes as a parameter just what the service takes: of each form that a parameter has, texts from just
 * inside and just outside.
 */
@QuarkusTest
class ParametersTest {

    private static final Set<Integer> UNDERSTOOD = Set.of(200, 304, 404, 410, 412);

    @TestHTTPResource("/")
    URI server;

    @Inject
    TestContent content;

    private final Requests requests = new Requests();
    private Service service;

    @BeforeEach
    void publish() {
        content.hold(TestDocument.cause("a")); // of the first type, by the first slug that is tried
        service = new Service(server);
    }

    @Test
    void whatTheContractTakesAsAParameterTheServiceTakesToo() {
        Map<Requests.Parameter, ContractFile.Operation> places = places();
        assertTrue(places.size() > 15, "parameters of different forms: " + places.size());
        List<String> faults = new ArrayList<>();
        places.forEach((parameter, operation) -> {
            for (String text : requests.texts(parameter)) {
                try {
                    send(operation, parameter, text);
                } catch (AssertionError fault) {
                    faults.add(fault.getMessage());
                }
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void everyParameterHasAFormExceptHeadersThatMayBeMalformed() {
        assertEquals(
                Set.of("If-Match", "If-None-Match", "Accept-Language"),
                places().keySet().stream()
                        .filter(parameter ->
                                requests.texts(parameter).stream().allMatch(text -> requests.takes(parameter, text)))
                        .map(Requests.Parameter::name)
                        .collect(Collectors.toSet()));
    }

    private void send(ContractFile.Operation operation, Requests.Parameter parameter, String text) {
        if (!requests.takes(parameter, text)) {
            Exchange exchange = service.send(request(operation, parameter, text));
            Mistakes.refused(exchange, parameter);
            assertTrue(exchange.status() != 404 || parameter.in().equals("path"), "is looked at: " + exchange);
        } else if (Requests.isRead(operation)) {
            understood(service.send(request(operation, parameter, text)), parameter);
        }
    }

    /** Each form of a parameter once, with the first operation that has it; bodies are for another test. */
    private Map<Requests.Parameter, ContractFile.Operation> places() {
        Map<Requests.Parameter, ContractFile.Operation> places = new LinkedHashMap<>();
        requests.operations(operation ->
                        Requests.isOfTheApi(operation) && !operation.node().has("requestBody"))
                .forEach(operation ->
                        requests.parameters(operation).forEach(parameter -> places.putIfAbsent(parameter, operation)));
        return places;
    }

    private Exchange.Request request(ContractFile.Operation operation, Requests.Parameter parameter, String text) {
        Map<Requests.Parameter, String> values = new LinkedHashMap<>();
        requests.parameters(operation).stream()
                .filter(Requests.Parameter::isRequired)
                .forEach(required -> values.put(
                        required,
                        requests.texts(required).stream()
                                .filter(good -> requests.takes(required, good))
                                .findFirst()
                                .orElseThrow()));
        values.put(parameter, text);
        return new Requests.Draft(operation, values).request();
    }

    private static void understood(Exchange exchange, Requests.Parameter parameter) {
        if (Requests.mustBeGivenOut(parameter)) {
            assertEquals(400, exchange.status(), "was not given out: " + exchange);
            assertEquals(
                    "/problems/invalid-cursor",
                    Service.json(exchange).path("type").asText());
        } else {
            assertTrue(UNDERSTOOD.contains(exchange.status()), "takes " + parameter.name() + ": " + exchange);
        }
    }
}
