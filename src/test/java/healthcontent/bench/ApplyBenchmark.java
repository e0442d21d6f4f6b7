package healthcontent.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestContent;
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
import org.junit.jupiter.api.Test;

/** Measures what a large release costs, against what PostgreSQL needs for its rows: see {@code src/bench/README.md}. */
@QuarkusTest
class ApplyBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @TestHTTPResource("/v1/sync/releases")
    URI releases;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aReleaseOfTenThousandDocumentsAgainstPlainInserts() throws Exception {
        Path bundle = Path.of("target", "release.json");
        LargestBundle.write(bundle, 0);
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
        System.out.printf(
                "%d documents, %.1f MiB, %d rows, %d rounds%n",
                LargestBundle.DOCUMENTS, mebibytes(bundle), rows, ROUNDS);
        for (Times times : List.of(insert, plan, apply, both, unchanged)) {
            System.out.printf("%s, %.2f of the inserts%n", times, times.median() / insert.median());
        }
        System.out.printf("unchanged is %.2f of the first time%n", unchanged.median() / both.median());
    }

    @Test
    void theHeapForTheLargestBundle() throws Exception {
        Path bundle = Path.of("target", "largest-release.json");
        LargestBundle.write(bundle);
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
