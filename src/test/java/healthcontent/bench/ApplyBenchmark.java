package healthcontent.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures what a large release costs, against what PostgreSQL needs for its rows: see {@code src/bench/README.md}. */
@QuarkusTest
class ApplyBenchmark {

    /** With the terms these are 10,000 documents, the most that a bundle may hold. */
    private static final int CONDITIONS = 3_680;

    private static final int BATCH = 80;
    private static final int DOCUMENTS = 10_000;
    private static final int LARGEST_BUNDLE = 64 << 20;
    private static final int LONGEST_TEXT = 4_000;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @TestHTTPResource("/v1/sync/releases")
    URI releases;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aReleaseOfTenThousandDocumentsAgainstPlainInserts() throws Exception {
        Path bundle = bundle("release.json", 0);
        Times plan = new Times("plan");
        Times apply = new Times("apply");
        Times both = new Times("plan and apply");
        Times unchanged = new Times("plan and apply again, unchanged");
        Times insert = new Times("plain inserts");
        long rows = 0;
        release(bundle);
        for (int round = 0; round < ROUNDS; round++) {
            content.clear();
            Release first = release(bundle);
            plan.add(first.plan());
            apply.add(first.apply());
            both.add(first.plan().plus(first.apply()));
            PlainInsert.Run plain = new PlainInsert(database).run();
            insert.add(plain.time());
            rows = plain.rows();
            Release second = release(bundle);
            unchanged.add(second.plan().plus(second.apply()));
        }
        System.out.printf("%d documents, %.1f MiB, %d rows, %d rounds%n", DOCUMENTS, mebibytes(bundle), rows, ROUNDS);
        for (Times times : List.of(insert, plan, apply, both, unchanged)) {
            System.out.printf("%s, %.2f of the inserts%n", times, times.median() / insert.median());
        }
        System.out.printf("unchanged is %.2f of the first time%n", unchanged.median() / both.median());
    }

    @Test
    void theHeapForTheLargestBundle() throws Exception {
        int bytesLeft = (int) (LARGEST_BUNDLE - Files.size(bundle("release.json", 0)));
        Path bundle = bundle("largest-release.json", bytesLeft / (2 * CONDITIONS) - 20);
        content.clear();
        for (String what : List.of("new", "again, unchanged")) {
            try (HeapWatch heap = new HeapWatch()) {
                Release release = release(bundle);
                System.out.printf(
                        "largest bundle (%.1f MiB), %s: planned and applied in %.1f s with a heap of %d MiB, of which"
                                + " at most %d MiB were in use after a collection%n",
                        mebibytes(bundle),
                        what,
                        release.plan().plus(release.apply()).toMillis() / 1000.0,
                        Runtime.getRuntime().maxMemory() >> 20,
                        heap.mebibytes());
            }
        }
    }

    /** Time to plan, and to apply. */
    private record Release(Duration plan, Duration apply) {}

    private Release release(Path bundle) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<Void> planned = post(releases, Scopes.PLAN, BodyPublishers.ofFile(bundle));
        long middle = System.nanoTime();
        assertEquals(201, planned.statusCode());
        URI release = releases.resolve(planned.headers().firstValue("Location").orElseThrow() + "/apply");
        long again = System.nanoTime();
        HttpResponse<Void> applied = post(release, Scopes.APPLY, BodyPublishers.noBody());
        long end = System.nanoTime();
        assertEquals(200, applied.statusCode());
        return new Release(Duration.ofNanos(middle - start), Duration.ofNanos(end - again));
    }

    private HttpResponse<Void> post(URI uri, String scope, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.with(scope))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.discarding());
    }

    /** Writes a bundle piece by piece, so that it is never in the heap that is measured. */
    private Path bundle(String name, int fillerOfEach) throws IOException {
        Path file = Path.of("target", name);
        int documents = 0;
        try (JsonGenerator out = json.createGenerator(Files.newOutputStream(file))) {
            out.writeStartObject();
            out.writeStringField("title", "A large release");
            out.writeArrayFieldStart("documents");
            Stream<List<TestDocument>> parts = Stream.concat(
                    Stream.of(GeneratedContent.terms()),
                    IntStream.range(0, CONDITIONS / BATCH)
                            .mapToObj(i -> GeneratedContent.conditions(i * BATCH, (i + 1) * BATCH)));
            for (TestDocument document : (Iterable<TestDocument>) parts.flatMap(List::stream)::iterator) {
                json.writeTree(out, filled(document, fillerOfEach, documents).entry());
                documents++;
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        assertEquals(DOCUMENTS, documents);
        return file;
    }

    private static TestDocument filled(TestDocument document, int bytes, int number) {
        if (bytes == 0 || !document.content().has("overview")) {
            return document;
        }
        String words = GeneratedContent.words(new Random(number), bytes);
        TestDocument filled = document;
        for (int from = 0; from < bytes; from += LONGEST_TEXT) {
            filled = filled.adding("overview", words.substring(from, Math.min(from + LONGEST_TEXT, bytes)));
        }
        return filled;
    }

    private static double mebibytes(Path file) throws IOException {
        return Files.size(file) / (double) (1 << 20);
    }

    /** How long the same took several times. */
    private static final class Times {

        private final String what;
        private final List<Double> seconds = new ArrayList<>();

        Times(String what) {
            this.what = what;
        }

        void add(Duration time) {
            seconds.add(time.toNanos() / 1e9);
            seconds.sort(null);
        }

        double median() {
            return seconds.get(seconds.size() / 2);
        }

        @Override
        public String toString() {
            return "%-32s median %6.2f s (%.2f to %.2f)"
                    .formatted(what, median(), seconds.get(0), seconds.get(seconds.size() - 1));
        }
    }
}
