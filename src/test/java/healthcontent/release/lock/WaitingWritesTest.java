package healthcontent.release.lock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.database.Sql;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes that can't go on yet wait a while, few of them with a connection, and then say when to come back. */
@QuarkusTest
class WaitingWritesTest {

    private static final TestDocument GOUT = TestDocument.condition("gout");
    private static final String DOCUMENT = "/v1/sync/documents/condition/gout";
    private static final int PASSES = 2;
    private static final byte[] COUGH = "Cough\n\nIt is common.".getBytes(StandardCharsets.UTF_8);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Inject
    TestContent content;

    @Inject
    WriteBulkhead writeBulkhead;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void withdrawingAndDiscardingWaitForTheirTurn() throws Exception {
        content.publish(GOUT);
        String release = planned();
        CountDownLatch both = new CountDownLatch(PASSES);
        CountDownLatch end = new CountDownLatch(1);
        List<Future<?>> writes = new ArrayList<>();
        for (int i = 0; i < PASSES; i++) {
            writes.add(threads.submit(() -> writeBulkhead.run(() -> stay(both, end))));
        }
        assertTrue(both.await(1, TimeUnit.MINUTES));

        Future<Response> withdrawal = threads.submit(this::withdraw);
        Future<Response> discard = threads.submit(() -> as(Scopes.PLAN).delete(release));
        assertWait(withdrawal, discard);

        end.countDown();
        assertEquals(200, withdrawal.get(1, TimeUnit.MINUTES).statusCode());
        assertEquals(204, discard.get(1, TimeUnit.MINUTES).statusCode());
        for (Future<?> write : writes) {
            write.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void ofLargeReleasesOneAtATimeIsPlannedAndSmallOnesGoOn() throws Exception {
        CountDownLatch one = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> large = threads.submit(() -> writeBulkhead.run(2_000_000, () -> stay(one, end)));
        assertTrue(one.await(1, TimeUnit.MINUTES));

        Future<Response> another = threads.submit(
                () -> plan(" ".repeat(1024 * 1024) + TestBundle.of(GOUT).json()));
        planned();
        another.get(1, TimeUnit.MINUTES)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/too-busy"))
                .body("detail", startsWith("A release or an import of more than 1 MiB is in progress"));

        end.countDown();
        large.get(1, TimeUnit.MINUTES);
        plan(" ".repeat(1024 * 1024) + TestBundle.of(GOUT).json()).then().statusCode(201);
    }

    @Test
    void anArchiveToImportWaitsAsALargeReleaseDoesAndOneArticleGoesOn() throws Exception {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("cough.txt"));
            zip.write(COUGH);
        }
        CountDownLatch one = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> large = threads.submit(() -> writeBulkhead.run(2_000_000, () -> stay(one, end)));
        assertTrue(one.await(1, TimeUnit.MINUTES));

        imported("text/plain", COUGH).then().statusCode(200);
        imported("application/zip", archive.toByteArray())
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/too-busy"));

        end.countDown();
        large.get(1, TimeUnit.MINUTES);
        imported("application/zip", archive.toByteArray()).then().statusCode(200);
    }

    @Test
    void anImportIsRefusedWhileWritesTakeLongerThanItWaits() throws Exception {
        CountDownLatch both = new CountDownLatch(PASSES);
        CountDownLatch end = new CountDownLatch(1);
        List<Future<?>> writes = new ArrayList<>();
        for (int i = 0; i < PASSES; i++) {
            writes.add(threads.submit(() -> writeBulkhead.run(() -> stay(both, end))));
        }
        assertTrue(both.await(1, TimeUnit.MINUTES));

        imported("text/plain", COUGH).then().statusCode(503).body("type", equalTo("/problems/apply-in-progress"));

        end.countDown();
        for (Future<?> write : writes) {
            write.get(1, TimeUnit.MINUTES);
        }
    }

    private static Response imported(String mediaType, byte[] body) {
        return as(Scopes.PLAN)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/zip", ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType)
                .body(body)
                .post("/v1/sync/imports");
    }

    @Test
    void aLargeReleaseIsAppliedWhileNoOtherLargeOneIsInProgress() throws Exception {
        String release = planned();
        content.execute("update release_document set content = content || jsonb_build_object('searchQuestions',"
                + " (select jsonb_agg(repeat('x', 190) || i) from generate_series(1, 6000) i))");
        CountDownLatch one = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> large = threads.submit(() -> writeBulkhead.run(2_000_000, () -> stay(one, end)));
        assertTrue(one.await(1, TimeUnit.MINUTES));

        as(Scopes.APPLY).post(release + "/apply").then().statusCode(503).body("type", equalTo("/problems/too-busy"));

        end.countDown();
        large.get(1, TimeUnit.MINUTES);
    }

    private static Response plan(String body) {
        return as(Scopes.PLAN).contentType(ContentType.JSON).body(body).post("/v1/sync/releases");
    }

    @Test
    void aReleaseThatAnotherHoldsIsNeitherDiscardedNorAppliedButCanBeLater() throws Exception {
        String discarded = planned();
        String applied = planned(); // a second one, as those that wait for the same wait for one another too
        try (Connection other = database.getConnection()) {
            hold(other);

            Future<Response> discard = threads.submit(() -> as(Scopes.PLAN).delete(discarded));
            Future<Response> apply = threads.submit(() -> as(Scopes.APPLY).post(applied + "/apply"));
            assertRefused(discard);
            assertRefused(apply);

            other.rollback();
        }
        as(Scopes.PLAN).delete(discarded).then().statusCode(204);
        as(Scopes.APPLY).post(applied + "/apply").then().statusCode(200);
    }

    @Test
    void anOldPlanThatAnotherHoldsKeepsNobodyFromTheList() throws SQLException {
        planned();
        content.execute("update release set created_at = created_at - interval '8 days'");
        try (Connection other = database.getConnection()) {
            hold(other);

            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> as(Scopes.AUDIT)
                            .get("/v1/sync/releases")
                            .then()
                            .statusCode(200)
                            .body("data.status", contains("planned")));

            other.rollback();
        }
        as(Scopes.AUDIT).get("/v1/sync/releases").then().body("data.status", contains("discarded"));
    }

    private static void hold(Connection other) throws SQLException {
        other.setAutoCommit(false);
        new Sql(other).each("select id from release for update", row -> {});
    }

    private static void assertRefused(Future<Response> write) throws Exception {
        write.get(1, TimeUnit.MINUTES)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/apply-in-progress"));
    }

    /** Long enough for what does not wait to come back. */
    private static void assertWait(Future<Response> first, Future<Response> second) {
        assertThrows(TimeoutException.class, () -> first.get(2, TimeUnit.SECONDS), "it did not wait for its turn");
        assertFalse(first.isDone());
        assertFalse(second.isDone());
    }

    private static Void stay(CountDownLatch entered, CountDownLatch end) {
        entered.countDown();
        try {
            assertTrue(end.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return null;
    }

    private Response withdraw() {
        return as(Scopes.APPLY)
                .header("If-Match", "\"1\"")
                .queryParam("reason", "editorial")
                .delete(DOCUMENT);
    }

    private static String planned() {
        return as(Scopes.PLAN)
                .contentType(ContentType.JSON)
                .body(TestBundle.of(GOUT.with("summary", "Planned.")).json())
                .post("/v1/sync/releases")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static RequestSpecification as(String... scopes) {
        return given().auth().oauth2(Tokens.with(scopes));
    }
}
