package healthcontent.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.contract.ContractCheck;
import healthcontent.contract.ContractFile;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The service as its clients meet it; holds every response to the contract, and remembers what was said. */
final class Service {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What HEAD and a 304 have to say as GET does. */
    private static final List<String> OF_REPRESENTATION =
            List.of("content-type", "etag", "cache-control", "vary", "content-language", "link");

    /** How long a whole response may take; the client's own limit ends with the head. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final ContractCheck contract = new ContractCheck(ContractFile.read());
    private final List<Exchange> said = new ArrayList<>();

    Service(URI server) {
        this.server = server;
    }

    /** All that was said since the last time. */
    List<Exchange> takeWhatWasSaid() {
        List<Exchange> all = List.copyOf(said);
        said.clear();
        return all;
    }

    static Exchange.Request asEditor(Exchange.Request request) {
        return request.with("Authorization", "Bearer " + Tokens.with(Scopes.PLAN, Scopes.APPLY, Scopes.AUDIT));
    }

    static Exchange.Request sending(String method, String target, JsonNode body) {
        return asEditor(
                new Exchange.Request(method, target, Map.of("Content-Type", "application/json"), body.toString()));
    }

    /** Sends a request; what comes back is as the contract says. */
    Exchange send(Exchange.Request request) {
        return sendTogether(List.of(request)).get(0);
    }

    /** Sends requests at the same time, as so many clients would; the responses in the order of the requests. */
    List<Exchange> sendTogether(List<Exchange.Request> requests) {
        List<CompletableFuture<HttpResponse<byte[]>>> responses = requests.stream()
                .map(request -> http.sendAsync(built(request), BodyHandlers.ofByteArray())
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .toList();
        return IntStream.range(0, requests.size())
                .mapToObj(i -> checked(requests.get(i), responses.get(i).join()))
                .toList();
    }

    private Exchange checked(Exchange.Request request, HttpResponse<byte[]> response) {
        Exchange exchange = new Exchange(
                request,
                response.statusCode(),
                new TreeMap<>(response.headers().map()),
                new String(response.body(), StandardCharsets.UTF_8));
        said.add(exchange);
        contract.check(request.method(), request.path(), exchange.status(), exchange.headers(), exchange.body());
        return exchange;
    }

    /** Follows the feed as far as so many changes, and goes away; each comes with its id. */
    List<Map.Entry<String, JsonNode>> follow(Exchange.Request request, int changes) {
        List<Map.Entry<String, JsonNode>> events = new ArrayList<>();
        try {
            HttpResponse<InputStream> response =
                    http.send(built(request.with("Accept", "text/event-stream")), BodyHandlers.ofInputStream());
            assertEquals(200, response.statusCode(), request.toString());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                String id = "";
                while (events.size() < changes) {
                    String line = lines.readLine();
                    assertNotNull(line, "The stream ended after " + events);
                    if (line.startsWith("id:")) {
                        id = line.substring("id:".length()).strip();
                    } else if (line.startsWith("data:")) {
                        events.add(Map.entry(id, JSON.readTree(line.substring("data:".length()))));
                    }
                }
            }
            said.add(new Exchange(request, 200, new TreeMap<>(response.headers().map()), events.toString()));
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest built(Exchange.Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(server.toString().replaceFirst("/$", "") + request.target()))
                .timeout(PATIENCE)
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    Exchange send(Exchange.Request request, int status) {
        Exchange exchange = send(request);
        assertEquals(status, exchange.status(), request.toString());
        return exchange;
    }

    /** Reads something, and holds to the same what HEAD and conditional requests get. */
    Exchange read(Exchange.Request request) {
        Exchange exchange = send(request);
        Exchange head = send(request.as("HEAD"), exchange.status());
        assertEquals("", head.body(), "HEAD has no body");
        same(exchange, head, "HEAD");
        Optional<String> etag = exchange.header("ETag");
        if (exchange.status() == 200 && etag.isPresent()) {
            Exchange unchanged = send(request.with("If-None-Match", "\"other\", W/" + etag.get()), 304);
            same(exchange, unchanged, "304", name -> !name.equals("content-type"));
            send(request.with("If-None-Match", etag.get()).as("HEAD"), 304);
            send(request.with("If-None-Match", "\"other\""), 200);
            send(request.with("If-Match", "\"other\", " + etag.get()), 200);
            send(request.with("If-Match", "\"other\""), 412);
            send(request.with("If-Match", "W/" + etag.get()), 412);
        }
        return exchange;
    }

    private static void same(Exchange one, Exchange other, String what) {
        same(one, other, what, name -> true);
    }

    private static void same(Exchange one, Exchange other, String what, Function<String, Boolean> isCompared) {
        OF_REPRESENTATION.stream()
                .filter(isCompared::apply)
                .forEach(name -> assertEquals(
                        one.header(name), other.header(name), name + " of " + what + " for " + one.request()));
    }

    static JsonNode json(Exchange exchange) {
        try {
            return JSON.readTree(exchange.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + exchange, e);
        }
    }
}
