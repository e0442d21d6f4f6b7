package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.limit.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many imports as large as may be, all at once, in the memory that the service is said to need. */
class LargeImportsIT {

    private static final String MEMORY = "-Xmx512m";
    private static final String SENTENCE = "The legs hurt at night, and “stretching” the muscle of the calf helps. ";
    private static final Duration BETWEEN_READS = Duration.ofMillis(20);

    /** With a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int OF_A_FILE = Limits.IMPORT_UNPACKED_BYTES / Limits.IMPORT_FILES - 64;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void largeImportsAtOnceWaitOrAreRefusedAndReadersAreServedMeanwhile(@TempDir Path folder) throws IOException {
        try (PackagedService service =
                PackagedService.start(PackagedService.withPrograms(folder), Map.of("JAVA_TOOL_OPTIONS", MEMORY))) {
            service.awaitLine(PackagedService.READY);
            String token = Files.readString(
                            folder.resolve("data").resolve("trial").resolve("token"))
                    .strip();
            List<CompletableFuture<HttpResponse<Void>>> imports = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                imports.add(send(service, token, "text/plain", article(Limits.ARTICLE_BYTES, "\n\n")));
                imports.add(send(service, token, "text/html", tags()));
                imports.add(send(service, token, "application/zip", archive("\n\n")));
                imports.add(send(service, token, "application/zip", archive("\n- ")));
            }

            CompletableFuture<Void> all = CompletableFuture.allOf(imports.toArray(new CompletableFuture<?>[0]));
            await().pollInterval(BETWEEN_READS).atMost(PATIENCE).until(() -> {
                assertEquals(200, service.get("/v1/conditions/leg-cramps").statusCode());
                assertEquals(200, service.get("/v1/conditions?q=cramp").statusCode());
                return all.isDone();
            });

            List<Integer> statuses = imports.stream()
                    .map(each -> each.join().statusCode())
                    .sorted()
                    .toList();
            assertEquals(
                    List.of(200, 503), statuses.stream().distinct().toList(), () -> statuses + "\n" + service.output());
            assertTrue(imports.stream()
                    .map(CompletableFuture::join)
                    .allMatch(answer -> answer.statusCode() == 200
                            || answer.headers().firstValue("Retry-After").isPresent()));
            assertEquals(
                    200,
                    send(service, token, "text/plain", "Cough\n\nIt is common.".getBytes(StandardCharsets.UTF_8))
                            .join()
                            .statusCode());
        }
    }

    private CompletableFuture<HttpResponse<Void>> send(
            PackagedService service, String token, String mediaType, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + "/v1/sync/imports"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    private static byte[] article(int bytes, String between) {
        StringBuilder text = new StringBuilder("Cough\n\nCauses\n");
        int size = 0;
        for (int i = 0; size < bytes - 2 * SENTENCE.length(); i++) {
            String next = between + "Cause " + i + ": " + SENTENCE;
            text.append(next);
            size += next.getBytes(StandardCharsets.UTF_8).length;
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tags() {
        return ("<h1>Cough</h1>" + "<p>a".repeat(Limits.ARTICLE_SIGNS - 2)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(String between) throws IOException {
        byte[] article = article(OF_A_FILE, between);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < Limits.IMPORT_FILES; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(article);
            }
        }
        return bytes.toByteArray();
    }
}
