package healthcontent.httpcache;

import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every worker thread is busy: a request that needs one waits, a hit does not. */
@QuarkusTest
class WithoutWorkersTest {

    private static final int WORKERS = ExecutorRecorder.calculateMaxThreads();
    private static final String HIT = "HealthContent; hit";
    private static final List<String> ENCODINGS = List.of("identity", "gzip", "br");
    private static final List<String> TARGETS = List.of(
            "/v1",
            "/v1/conditions",
            "/v1/conditions?sort=-updatedAt&limit=1",
            "/v1/conditions/gout",
            "/v1/conditions/gout?lang=es",
            "/v1/conditions/gout/prevention",
            "/v1/comparisons/pair",
            "/v1/conditions/gout/comparisons/other",
            "/v1/faqs",
            "/v1/faqs/question",
            "/v1/red-flags");

    private final CountDownLatch leave = new CountDownLatch(1);

    @TestHTTPResource("/")
    URI server;

    @Inject
    TestContent content;

    @Inject
    Flights flights;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void publish() {
        content.clear();
        TestDocument gout = condition("gout")
                .with("summary", "A joint hurts, mostly at night. ".repeat(100).strip());
        content.publish(gout, condition("other").withFaq("question"), comparison("pair", "gout", "other"));
    }

    @AfterEach
    void leave() {
        leave.countDown();
    }

    @Test
    void whatIsKeptIsAnsweredAllTheSame() throws InterruptedException {
        TARGETS.forEach(target -> ENCODINGS.forEach(encoding -> get(target, "Accept-Encoding: " + encoding)));
        occupyAllWorkers();

        CompletableFuture<RawHttp.Answer> notStored = CompletableFuture.supplyAsync(() -> get("/v1/conditions/other"));
        TARGETS.forEach(target -> ENCODINGS.forEach(encoding -> {
            RawHttp.Answer stored = get(target, "Accept-Encoding: " + encoding);
            assertHit(200, stored, target);
            String tag = "If-None-Match: " + stored.header("ETag");
            assertHit(304, get(target, "Accept-Encoding: " + encoding, tag), target);
            assertHit(200, RawHttp.request(server, "HEAD", target, "Accept-Encoding: " + encoding), target);
        }));
        assertFalse(notStored.isDone());

        leave.countDown();
        assertEquals(200, notStored.join().status());
    }

    /** The second waits for the first, until that has gone away, and is then queued behind it. */
    @Test
    void whatWaitsForAWorkerIsNotDoneOnceItsClientHasGone() throws InterruptedException, IOException {
        occupyAllWorkers();
        sessions.getStatistics().clear();
        CompletableFuture<RawHttp.Answer> second;
        try (Socket first = new Socket(server.getHost(), server.getPort())) {
            first.getOutputStream()
                    .write("GET /v1/conditions/other HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> flights.underWay() == 1);
            second = CompletableFuture.supplyAsync(() -> get("/v1/conditions/other"));
            await().until(() -> flights.waiting() == 1);
            first.setSoLinger(true, 0); // a reset, as when a process ends
        }
        await().until(() -> flights.waiting() == 0);

        leave.countDown();
        assertEquals(200, second.join().status());
        assertEquals(1, sessions.getStatistics().getPrepareStatementCount());
    }

    private void occupyAllWorkers() throws InterruptedException {
        Executor workers = ExecutorRecorder.getCurrent();
        CountDownLatch busy = new CountDownLatch(WORKERS);
        for (int i = 0; i < WORKERS; i++) {
            workers.execute(() -> {
                busy.countDown();
                awaitEnd();
            });
        }
        assertTrue(busy.await(10, SECONDS));
    }

    private void awaitEnd() {
        try {
            leave.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertHit(int status, RawHttp.Answer answer, String target) {
        assertEquals(status, answer.status(), target);
        assertEquals(HIT, answer.header("Cache-Status"), target);
    }

    private RawHttp.Answer get(String target, String... headers) {
        return RawHttp.get(server, target, headers);
    }
}
