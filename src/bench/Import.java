import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Imports files in archives of at most 1,000, plans and applies each draft, and then imports all again. {@code
 * src/bench/import} starts it.
 *
 * <pre>
 * java -cp 'PACKAGE/lib/main/*' src/bench/Import.java ADDRESS TOKEN_FILE FOLDER TOPICS LANGUAGE
 * </pre>
 */
final class Import {

    private static final int FILES = 1_000;
    private static final long BYTES = 30L * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private final String language;
    private int topics;
    private int placed;
    private int unplaced;
    private int documents;
    private int shared;
    private int live;
    private long imported;
    private long released;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<String, Integer> aspects = new TreeMap<>();
    private final Map<String, Integer> findings = new TreeMap<>();
    private final Map<String, Integer> changes = new TreeMap<>();
    private final List<String> unread = new ArrayList<>();

    private Import(String address, String token, String language) {
        this.address = address;
        this.token = token;
        this.language = language;
    }

    public static void main(String[] arguments) throws Exception {
        String token = Files.readString(Path.of(arguments[1])).strip();
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(arguments[2]))) {
            files = found.filter(file -> file.toString().matches(".*\\.(xml|html?|md|txt|json|jsonld)"))
                    .sorted()
                    .limit(Long.parseLong(arguments[3]))
                    .toList();
        }
        for (String round : List.of("first time", "the same again")) {
            Import run = new Import(arguments[0], token, arguments[4]);
            run.all(files);
            run.tell(round, files.size());
        }
    }

    private void all(List<Path> files) throws Exception {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(archive);
        int count = 0;
        long bytes = 0;
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            if (count == FILES || bytes + content.length > BYTES) {
                send(archive, zip);
                archive = new ByteArrayOutputStream();
                zip = new ZipOutputStream(archive);
                count = 0;
                bytes = 0;
            }
            zip.putNextEntry(new ZipEntry(file.getParent().getFileName() + "/" + file.getFileName()));
            zip.write(content);
            count++;
            bytes += content.length;
        }
        send(archive, zip);
    }

    private void send(ByteArrayOutputStream archive, ZipOutputStream zip) throws Exception {
        zip.close();
        long begin = System.nanoTime();
        JsonNode draft = JSON.readTree(
                post("/v1/sync/imports?lang=" + language, "application/zip", archive.toByteArray()));
        imported += System.nanoTime() - begin;
        JsonNode report = draft.path("report");
        topics += report.path("articles").size();
        placed += report.path("sentences").path("placed").asInt();
        unplaced += report.path("sentences").path("unplaced").asInt();
        documents += report.path("documents").asInt();
        shared += report.path("sharedTerms").asInt();
        live += report.path("liveTerms").asInt();
        report.path("unread").forEach(file -> unread.add(file.path("file").asText() + ": " + file.path("reason").asText()));
        report.path("findings").forEach(finding -> findings.merge(finding.path("name").asText(), 1, Integer::sum));
        findings.merge("not shown", report.path("findingsNotShown").asInt(), Integer::sum);
        for (JsonNode article : report.path("articles")) {
            article.path("unplaced").forEach(left -> reasons.merge(left.path("reason").asText(), 1, Integer::sum));
            article.path("sections").forEach(part -> aspects.merge(part.path("aspect").asText(), 1, Integer::sum));
        }
        begin = System.nanoTime();
        JsonNode planned = JSON.readTree(
                post("/v1/sync/releases", "application/json", JSON.writeValueAsBytes(draft.path("bundle"))));
        post("/v1/sync/releases/" + planned.path("id").asText() + "/apply", null, new byte[0]);
        released += System.nanoTime() - begin;
        planned.path("counts").properties().forEach(
                count -> changes.merge(count.getKey(), count.getValue().asInt(), Integer::sum));
    }

    private byte[] post(String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .POST(body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            String problem = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
            throw new IOException(
                    path + ": " + response.statusCode() + " " + problem.substring(0, Math.min(problem.length(), 2000)));
        }
        return response.body();
    }

    private void tell(String round, int files) {
        System.out.println("== " + round);
        line("files", files);
        line("topics", topics);
        line("files that could not be read", unread.size());
        unread.stream().limit(10).forEach(file -> line("  not read", file));
        line("sentences", placed + unplaced);
        line("placed", String.format(Locale.ROOT, "%.2f %%", 100.0 * placed / Math.max(1, placed + unplaced)));
        line("texts without a place, by reason", reasons);
        line("sections, by what they are about", aspects);
        line("documents", documents);
        line("references to terms of the same import", shared);
        line("references to live terms", live);
        line("findings", findings);
        line("time to import", seconds(imported));
        line("time to plan and apply", seconds(released));
        line("changes", changes);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    private static void line(String what, Object value) {
        System.out.println(what + ": " + value);
    }
}
