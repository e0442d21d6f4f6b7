package healthcontent.changefeed;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.notification.ContentChanges;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChangeStreamTest {

    private static final String LISTENERS = "application_name = 'health-content: changes'";

    private static final String PAGES = "/v1/changes";
    private static final String STREAM = "/v1/changes/stream";

    @TestHTTPResource(STREAM)
    URI feed;

    @TestHTTPResource(PAGES)
    URI pages;

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @Inject
    ChangeStreams streams;

    @Inject
    ContentChanges changes;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final List<StreamClient> clients = new ArrayList<>();

    @BeforeEach
    void begin() {
        content.clear();
        await().until(changes::current);
    }

    @AfterEach
    void leave() throws IOException {
        for (StreamClient client : clients) {
            client.close();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> streams.size() == 0);
    }

    @Test
    void whatIsThereComesFirstAndThenWhatHappens() throws Exception {
        content.publish(cause("cold"), cause("heat"));
        StreamClient client = follow("");
        assertEquals("cold", client.next().slug());
        assertEquals("heat", client.next().slug());
        content.publish(TestBundle.of(cause("draught")).withdraw(cause("cold")));
        assertEquals("draught", client.next().slug());
        assertEquals("withdrawn", client.next().change().path("op").asText());
    }

    @Test
    void aReleaseIsSeenWithinASecond() throws Exception {
        StreamClient client = follow("");
        for (int i = 0; i < 5; i++) {
            content.publish(cause("cause-" + i));
            long published = System.nanoTime();
            assertEquals("cause-" + i, client.next().slug());
            Duration taken = Duration.ofNanos(System.nanoTime() - published);
            assertTrue(taken.compareTo(Duration.ofSeconds(1)) < 0, "it took " + taken);
        }
    }

    @Test
    void aStreamIsSentAsItComesAndKeptByNobody() throws Exception {
        StreamClient client = follow("");
        var headers = client.response().headers();
        assertTrue(headers.firstValue("Content-Type").orElseThrow().startsWith("text/event-stream"));
        assertEquals("no-cache", headers.firstValue("Cache-Control").orElseThrow());
        assertEquals("no", headers.firstValue("X-Accel-Buffering").orElseThrow());
    }

    @Test
    void whoDoesNotAskForAStreamGetsAPage() {
        given().get("/v1/changes").then().statusCode(200).contentType("application/json");
        given().accept("application/json;q=0.5, */*;q=0.1")
                .get("/v1/changes")
                .then()
                .contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGES, STREAM})
    void aHeadRequestForAStreamEnds(String path) {
        given().accept("text/event-stream")
                .head(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/event-stream"))
                .header("X-Accel-Buffering", "no");
        assertEquals(0, streams.size());
    }

    @Test
    void theStreamIsAtThePathOfPagesTooForWhoAsksForItThere() throws Exception {
        content.publish(cause("cold"), cause("heat"));
        StreamClient there = StreamClient.open(pages);
        clients.add(there);
        StreamClient.Event first = there.next();
        StreamClient here = follow("?type=cause&include=content", "Last-Event-ID", first.id());
        StreamClient.Event second = here.next();
        assertEquals("cold heat", first.slug() + " " + second.slug());
        assertEquals("Name of heat", second.change().at("/content/name").asText());
        assertEquals(there.next().id(), second.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "text/*", "text/event-stream;q=0.5", "text/event-stream, application/json"})
    void whateverAllowsAStreamGetsOneAtItsPath(String accept) {
        given().header("Accept", accept.isEmpty() ? "*/*;q=0.1" : accept)
                .head(STREAM)
                .then()
                .statusCode(200)
                .contentType("text/event-stream");
    }

    @Test
    void theStreamRefusesWhatItCannotGive() {
        given().accept("application/json").get(STREAM).then().statusCode(406);
        given().accept("text/event-stream")
                .get(STREAM + "?limit=5")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("limit"));
        given().accept("text/event-stream").get(STREAM + "?type=nothing").then().statusCode(400);
        given().accept("text/event-stream").get(STREAM + "?after=42").then().statusCode(400);
        given().accept("text/event-stream")
                .header("Last-Event-ID", "42")
                .get(STREAM)
                .then()
                .statusCode(400);
        given().post(STREAM).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        given().get(STREAM + "/").then().statusCode(404);
    }

    @Test
    void pagesOfOtherOriginsMayFollow() {
        given().header("Origin", "https://example.org").head(STREAM).then().header("Access-Control-Allow-Origin", "*");
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "Last-Event-ID")
                .options(STREAM)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("Last-Event-ID"));
    }

    @Test
    void whoComesBackGoesOnWhereItWas() throws Exception {
        content.publish(cause("cold"), cause("heat"));
        StreamClient first = follow("");
        String id = first.next().id();
        first.close();
        content.publish(cause("draught"));
        StreamClient second = follow("", "Last-Event-ID", id);
        assertEquals("heat", second.next().slug());
        StreamClient.Event last = second.next();
        assertEquals("draught", last.slug());
        StreamClient third = follow("?after=" + id, "Last-Event-ID", last.id());
        content.publish(cause("dust"));
        assertEquals("dust", third.next().slug());
        assertEquals("dust", follow("?after=" + last.id()).next().slug());
    }

    @Test
    void theIdOfAnEventIsACursorOfPagesToo() throws Exception {
        content.publish(cause("cold"), cause("heat"));
        String id = follow("").next().id();
        given().queryParam("after", id).get("/v1/changes").then().body("data[0].slug", equalTo("heat"));
    }

    @Test
    void aStreamMayBeFilteredAndCarryContent() throws Exception {
        StreamClient client = follow("?type=cause&language=es&include=content");
        content.publish(symptom("pain"), cause("cold"), cause("cold").in("es").named("El frío"));
        assertEquals(
                "El frío", client.next().change().path("content").path("name").asText());
        content.publish(TestBundle.of().withdraw(cause("cold").in("es")));
        assertEquals("withdrawn", client.next().change().path("op").asText());
        assertFalse(client.hasNext());
    }

    @Test
    void manyChangesComeInOrderAndOnce() throws Exception {
        content.publish(TestBundle.of(
                IntStream.range(0, 350).mapToObj(i -> cause("cause-" + i)).toList()));
        StreamClient client = follow("");
        long last = 0;
        for (int i = 0; i < 350; i++) {
            StreamClient.Event event = client.next();
            assertEquals("cause-" + i, event.slug());
            assertTrue(event.change().path("seq").asLong() > last);
            last = event.change().path("seq").asLong();
        }
        assertFalse(client.hasNext());
    }

    @Test
    void commentsComeWhileNothingHappens() throws Exception {
        StreamClient client = follow("");
        await().atMost(Duration.ofSeconds(10)).until(() -> client.comments() >= 3);
    }

    @Test
    void aCursorFromAnotherHistoryIsRefusedBeforeTheStreamBegins() throws Exception {
        content.publish(cause("cold"));
        String id = follow("").next().id();
        content.clear();
        assertEquals(410, StreamClient.request(feed, "Last-Event-ID", id).statusCode());
        assertEquals(400, StreamClient.request(feed, "Last-Event-ID", "42").statusCode());
    }

    @Test
    void aStreamEndsWhenItsDatabaseGetsAnotherHistory() throws Exception {
        content.publish(cause("cold"));
        StreamClient client = follow("");
        client.next();
        content.clear();
        await().atMost(Duration.ofSeconds(20)).until(client::ended);
    }

    @Test
    void thereIsRoomForSoManyStreamsAndAgainWhenOneEnds() throws Exception {
        for (int i = 0; i < FastFeed.MAX_STREAMS; i++) {
            follow("");
        }
        var refused = StreamClient.request(feed);
        assertEquals(503, refused.statusCode());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        assertTrue(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8)
                .contains("/problems/too-many-streams"));
        clients.get(0).close();
        await().atMost(Duration.ofSeconds(20)).until(() -> streams.size() < FastFeed.MAX_STREAMS);
        content.publish(cause("cold"));
        assertEquals("cold", follow("").next().slug());
    }

    @Test
    void aKilledListenerIsReplaced() throws Exception {
        StreamClient client = follow("");
        query("select pg_terminate_backend(pid) from pg_stat_activity where " + LISTENERS);
        content.publish(cause("cold"));
        assertEquals("cold", client.next().slug());
        content.publish(cause("heat"));
        assertEquals("heat", client.next().slug());
    }

    @Test
    void aFrozenListenerIsReplaced() throws Exception {
        StreamClient client = follow("");
        String process = query("select pid from pg_stat_activity where " + LISTENERS);
        signal("-STOP", process);
        try {
            content.publish(cause("cold"));
            assertEquals("cold", client.next().slug());
        } finally {
            signal("-CONT", process);
        }
    }

    @Test
    void aReleaseThatNobodyTellsOfIsFoundByAsking() throws Exception {
        content.publish(cause("cold"));
        StreamClient client = follow("");
        client.next();
        query("""
            with unheard as (
                update content_state set newest_seq = newest_seq + 1 returning newest_seq, newest_release
            ), released as (
                update release set last_seq = newest_seq from unheard where id = newest_release
            )
            update document set seq = newest_seq, revision = 2 from unheard returning slug\
            """);
        assertEquals("cold", client.next().slug());
    }

    @Test
    void aStreamOutlivesAnAbsenceOfTheDatabase() throws Exception {
        StreamClient client = follow("");
        String name = query("select current_database()");
        try (Connection other = DriverManager.getConnection(url.replace("/" + name, "/template1"), user, password);
                Statement admin = other.createStatement()) {
            admin.execute("alter database " + name + " allow_connections false");
            try {
                admin.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
                await().atMost(Duration.ofSeconds(20)).until(() -> !changes.current());
                int comments = client.comments();
                await().atMost(Duration.ofSeconds(20)).until(() -> client.comments() > comments + 1);
            } finally {
                admin.execute("alter database " + name + " allow_connections true");
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(changes::current);
        content.publish(cause("cold"));
        assertEquals("cold", client.next().slug());
    }

    @Test
    void whoReadsNothingHoldsUpNobodyAndIsCutOff() throws Exception {
        String text = "x".repeat(4000);
        List<String> paragraphs = IntStream.range(0, 50).mapToObj(i -> text).toList();
        content.publish(TestBundle.of(IntStream.range(0, 60)
                .mapToObj(i -> condition("condition-" + i).with("overview", paragraphs))
                .toList()));
        try (Socket lazy = new Socket()) {
            lazy.setReceiveBufferSize(4096);
            lazy.connect(new InetSocketAddress(feed.getHost(), feed.getPort()));
            String request = """
                GET /v1/changes?include=content HTTP/1.1
                Host: localhost
                Accept: text/event-stream

                """;
            lazy.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            await().until(() -> streams.size() == 1);
            StreamClient other = follow("?type=cause");
            content.publish(cause("cold"));
            assertEquals("cold", other.next().slug());
            await().atMost(Duration.ofSeconds(30)).until(() -> streams.size() == 1);
            content.publish(cause("heat"));
            assertEquals("heat", other.next().slug());
        }
    }

    private StreamClient follow(String query, String... headers) throws Exception {
        StreamClient client = StreamClient.open(URI.create(feed + query), headers);
        clients.add(client);
        return client;
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    private static void signal(String signal, String process) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("kill", signal, process).start().waitFor());
    }
}
