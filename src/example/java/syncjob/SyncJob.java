package syncjob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A sync job, whole but small: pushes a folder of documents into the service, and mirrors every change out of it. It
 * uses nothing but the public API.
 *
 * <pre>{@code
 * SyncJob plan FOLDER "What it is about"    shows what the documents in FOLDER would change, and changes nothing
 * SyncJob push FOLDER "What it is about"    shows it, then applies exactly that
 * SyncJob mirror FOLDER                     brings FOLDER up to date with everything that is live, and ends
 * }</pre>
 *
 * <p>A folder holds one file a document, {@code {language}/{type}/{slug}.json}. {@code HEALTH_CONTENT_URL} says where
 * the service is (http://localhost:8080 unless set), {@code HEALTH_CONTENT_TOKEN} holds the token that plan and push
 * need.
 */
public final class SyncJob {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RETRIES = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final Optional<String> token;
    private final PrintStream out;

    public SyncJob(URI service, Optional<String> token, PrintStream out) {
        this.service = service;
        this.token = token;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String url = System.getenv().getOrDefault("HEALTH_CONTENT_URL", "http://localhost:8080");
        Optional<String> token = Optional.ofNullable(System.getenv("HEALTH_CONTENT_TOKEN"));
        SyncJob job = new SyncJob(URI.create(url), token, System.out);
        List<String> call = List.of(arguments);
        try {
            if (call.size() == 3 && call.get(0).equals("plan")) {
                job.plan(Path.of(call.get(1)), call.get(2));
            } else if (call.size() == 3 && call.get(0).equals("push")) {
                job.push(Path.of(call.get(1)), call.get(2));
            } else if (call.size() == 2 && call.get(0).equals("mirror")) {
                job.mirror(Path.of(call.get(1)));
            } else {
                System.err.println("Usage: SyncJob plan FOLDER TITLE | push FOLDER TITLE | mirror FOLDER");
                System.exit(2);
            }
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** Plans a release of the documents in a folder, and shows what it would change. */
    public JsonNode plan(Path folder, String title) throws IOException, InterruptedException {
        HttpRequest.Builder request = post("/v1/sync/releases", JSON.writeValueAsString(bundle(folder, title)));
        JsonNode release = JSON.readTree(send(request).body());
        show(release);
        return release;
    }

    /** Plans the release, shows it, and applies exactly what was shown, unless that is nothing. */
    public JsonNode push(Path folder, String title) throws IOException, InterruptedException {
        JsonNode release = plan(folder, title);
        String href = release.path("href").asText();
        if (release.path("counts").path("unchanged").asInt()
                == release.path("changes").size()) {
            out.println("Everything is live already.");
            send(request(href).DELETE());
            return release;
        }
        JsonNode applied = JSON.readTree(send(post(href + "/apply", "")).body());
        out.println("Applied at " + applied.path("appliedAt").asText() + ".");
        return applied;
    }

    /**
     * Brings a folder up to date: from nothing the first time, from where it stopped later. A page's files are written
     * before its cursor, so that a job that was stopped in between does the page again, which changes nothing.
     */
    public void mirror(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path cursor = folder.resolve("cursor");
        if (!Files.exists(cursor)) {
            startOver(folder);
        }
        boolean more = true;
        while (more) {
            HttpResponse<String> answer = exchange(request(nextPage(cursor)).GET());
            if (answer.statusCode() == 410) {
                out.println("The service was restored from a backup; the mirror starts over.");
                startOver(folder);
                continue;
            }
            JsonNode page = JSON.readTree(require(answer).body());
            for (JsonNode change : page.path("data")) {
                take(change, folder);
            }
            replace(cursor, page.path("page").path("cursor").asText());
            more = page.path("page").path("more").asBoolean();
        }
        removeWhatAFullSyncDidNotName(folder);
    }

    private static String nextPage(Path cursor) throws IOException {
        String path = "/v1/changes?include=content";
        return Files.exists(cursor) ? path + "&after=" + encode(Files.readString(cursor)) : path;
    }

    /** A full sync is under way while this file exists; what it names is written later than this file. */
    private static Path fullSync(Path folder) {
        return folder.resolve("full-sync");
    }

    private static void startOver(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("cursor"));
        replace(fullSync(folder), "");
    }

    private static void removeWhatAFullSyncDidNotName(Path folder) throws IOException {
        Path begun = fullSync(folder);
        if (!Files.exists(begun)) {
            return;
        }
        for (Path file : documents(folder)) {
            if (Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(begun)) < 0) {
                Files.delete(file);
            }
        }
        Files.delete(begun);
    }

    /** Does what a change says: a withdrawal removes the file, anything else replaces it. */
    private void take(JsonNode change, Path folder) throws IOException {
        Path file = folder.resolve(change.path("language").asText())
                .resolve(change.path("type").asText())
                .resolve(change.path("slug").asText() + ".json");
        if (change.path("op").asText().equals("withdrawn")) {
            Files.deleteIfExists(file);
            out.println("withdrawn  " + folder.relativize(file));
        } else {
            Files.createDirectories(file.getParent());
            replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(change.path("content")));
            out.println("published  " + folder.relativize(file));
        }
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> folder.relativize(file).getNameCount() == 3)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** A reader sees the old file or the new one, and never half of either. */
    private static void replace(Path file, String text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ObjectNode bundle(Path folder, String title) throws IOException {
        ObjectNode bundle = JSON.createObjectNode().put("title", title);
        ArrayNode documents = bundle.putArray("documents");
        for (Path file : documents(folder)) {
            Path place = folder.relativize(file);
            documents
                    .addObject()
                    .put("type", place.getName(1).toString())
                    .put("slug", place.getName(2).toString().replaceFirst("\\.json$", ""))
                    .put("language", place.getName(0).toString())
                    .set("content", JSON.readTree(file.toFile()));
        }
        return bundle;
    }

    private void show(JsonNode release) {
        for (JsonNode change : release.path("changes")) {
            if (!change.path("action").asText().equals("unchanged")) {
                out.printf(
                        "%-9s %s/%s (%s)%n",
                        change.path("action").asText(),
                        change.path("type").asText(),
                        change.path("slug").asText(),
                        change.path("language").asText());
                change.path("patch")
                        .forEach(operation ->
                                out.println("          " + operation.path("op").asText() + " "
                                        + operation.path("path").asText()));
            }
        }
        release.path("findings")
                .forEach(finding -> out.println(finding.path("level").asText() + ": "
                        + finding.path("message").asText()));
        out.println(release.path("counts"));
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofMinutes(2));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return require(exchange(request));
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new Refused(answer);
        }
        return answer;
    }

    /** Sends a request, and again where that may help: every call of this job is safe to repeat. */
    private HttpResponse<String> exchange(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                OptionalLong retryAfter = answer.headers().firstValueAsLong("Retry-After");
                if (attempt == RETRIES || (answer.statusCode() < 500 && retryAfter.isEmpty())) {
                    return answer;
                }
                Thread.sleep(retryAfter.orElse(1) * 1000);
            } catch (IOException e) {
                if (attempt == RETRIES) {
                    throw e;
                }
                Thread.sleep(1000L * attempt);
            }
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The service answered that it will not do it. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(HttpResponse<String> answer) {
            super(answer.statusCode() + " " + answer.request().uri() + "\n" + answer.body());
        }
    }
}
