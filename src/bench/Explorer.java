import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Measures in a browser, over its DevTools protocol, what opening an operation of the API explorer costs, on two services
 * in turn. {@code src/bench/explorer} starts it.
 *
 * <pre>
 * java -cp 'PACKAGE/lib/main/*' src/bench/Explorer.java CHROMIUM FOLDER BEFORE AFTER ROUNDS OPERATION...
 * </pre>
 */
final class Explorer {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Opens one operation, and ends when its responses are drawn and the browser has nothing else to do. */
    private static final String OPEN = """
        new Promise((done, fail) => {
          const block = document.querySelector('[id$="-%s"]');
          const begin = performance.now();
          const drawn = () => block.querySelector('.responses-table .response');
          const end = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
          const observer = new MutationObserver(() => drawn() && (observer.disconnect(), end()));
          observer.observe(block, {childList: true, subtree: true});
          block.querySelector('.opblock-summary-control').click();
          setTimeout(fail, 60000);
        })\
        """;

    private static final String CLOSE = "document.querySelector('[id$=\"-%s\"] .opblock-summary-control').click()";

    /** The first operation can be opened. Of a page that waits for a reader, this is one. */
    private static final String READY = """
        new Promise((done, fail) => {
          dispatchEvent(new Event('pointermove'));
          const look = () => document.querySelector('.opblock') ? done(performance.now()) : setTimeout(look, 5);
          look();
          setTimeout(fail, 60000);
        })\
        """;

    private static final String BYTES = """
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .reduce((sum, each) => sum + each.encodedBodySize, 0) / 1024\
        """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String browser;
    private final Map<String, Map<String, List<Double>>> figures = new TreeMap<>();

    private Explorer(String browser) {
        this.browser = browser;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        Process chromium = new ProcessBuilder(
                        arguments[0],
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Path port = folder.resolve("DevToolsActivePort");
            for (int i = 0; i < 600 && !Files.exists(port); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            Explorer explorer =
                    new Explorer("http://127.0.0.1:" + Files.readAllLines(port).get(0));
            List<String> operations = List.of(arguments).subList(5, arguments.length);
            int rounds = Integer.parseInt(arguments[4]);
            for (int round = 0; round < rounds; round++) {
                boolean beforeFirst = round % 2 == 0;
                explorer.measure(beforeFirst ? "before" : "after", arguments[beforeFirst ? 2 : 3], operations);
                explorer.measure(beforeFirst ? "after" : "before", arguments[beforeFirst ? 3 : 2], operations);
            }
            explorer.print();
        } finally {
            chromium.descendants().forEach(ProcessHandle::destroy);
            chromium.destroy();
            chromium.waitFor();
        }
    }

    private void measure(String side, String server, List<String> operations) throws Exception {
        try (Tab tab = new Tab()) {
            tab.call("Page.enable", JSON.createObjectNode());
            tab.call("Performance.enable", JSON.createObjectNode());
            tab.call("Network.enable", JSON.createObjectNode());
            tab.call("Network.setCacheDisabled", JSON.createObjectNode().put("cacheDisabled", true));
            tab.call("Page.navigate", JSON.createObjectNode().put("url", server + "/docs/"));
            while (!tab.evaluate("document.readyState === 'complete' && location.pathname === '/docs/'")
                    .asBoolean()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            note(side, "until the first can be opened, ms", tab.evaluate(READY).asDouble());
            note(side, "sent until then, KiB", tab.evaluate(BYTES).asDouble());
            double time = 0;
            double work = 0;
            for (String operation : operations) {
                double before = tab.work();
                time += tab.evaluate(OPEN.formatted(operation)).asDouble();
                work += tab.work() - before;
                tab.evaluate(CLOSE.formatted(operation));
            }
            note(side, "opening an operation, ms", time / operations.size());
            note(side, "opening an operation, ms of work of the page", work / operations.size());
        }
        System.err.println(side + " " + figures);
    }

    private void note(String side, String figure, double value) {
        figures.computeIfAbsent(figure, name -> new TreeMap<>())
                .computeIfAbsent(side, name -> new ArrayList<>())
                .add(value);
    }

    private void print() {
        System.out.println("| figure | before | after | ratio of a round: minimum | median | maximum |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        figures.forEach((figure, sides) -> {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < sides.get("before").size(); i++) {
                ratios.add(sides.get("after").get(i) / sides.get("before").get(i));
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.2f | %.2f | %.2f |%n",
                    figure,
                    median(sides.get("before")),
                    median(sides.get("after")),
                    Collections.min(ratios),
                    median(ratios),
                    Collections.max(ratios));
        });
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** One tab, with nothing remembered but what others left in the browser. */
    private final class Tab implements AutoCloseable, WebSocket.Listener {

        private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;
        private final String id;
        private int calls;

        Tab() throws Exception {
            JsonNode target = JSON.readTree(client.send(
                            HttpRequest.newBuilder(URI.create(browser + "/json/new?about:blank"))
                                    .PUT(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            id = target.get("id").textValue();
            socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(target.get("webSocketDebuggerUrl").textValue()), this)
                    .join();
        }

        JsonNode call(String method, ObjectNode parameters) throws Exception {
            int call = ++calls;
            CompletableFuture<JsonNode> answer = new CompletableFuture<>();
            open.put(call, answer);
            ObjectNode message = JSON.createObjectNode().put("id", call).put("method", method);
            message.set("params", parameters);
            socket.sendText(message.toString(), true);
            return answer.get(90, TimeUnit.SECONDS);
        }

        JsonNode evaluate(String expression) throws Exception {
            JsonNode answer = call(
                    "Runtime.evaluate",
                    JSON.createObjectNode()
                            .put("expression", expression)
                            .put("awaitPromise", true)
                            .put("returnByValue", true));
            if (answer.at("/result/exceptionDetails").isObject()) {
                throw new IllegalStateException(answer.toString());
            }
            return answer.at("/result/result/value");
        }

        /** Milliseconds that the page's thread has worked so far. */
        double work() throws Exception {
            for (JsonNode metric :
                    call("Performance.getMetrics", JSON.createObjectNode()).at("/result/metrics")) {
                if (metric.get("name").textValue().equals("TaskDuration")) {
                    return metric.get("value").asDouble() * 1000;
                }
            }
            throw new IllegalStateException("The browser does not count its work");
        }

        @Override
        public CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    JsonNode message = JSON.readTree(text.toString());
                    CompletableFuture<JsonNode> answer =
                            open.remove(message.path("id").asInt());
                    if (answer != null) {
                        answer.complete(message);
                    }
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                text.setLength(0);
            }
            source.request(1);
            return null;
        }

        @Override
        public void close() throws Exception {
            socket.abort();
            client.send(
                    HttpRequest.newBuilder(URI.create(browser + "/json/close/" + id))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
