package healthcontent.httpcache;

import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.LongStatements;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.content.Withdrawals;
import healthcontent.encoding.Encoding;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import healthcontent.notification.ContentNews;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a release does to stored responses, on the replica that applies it and on the others. */
@QuarkusTest
class InvalidationTest {

    private static final TestDocument GOUT = condition("gout").withFaq("what-is-gout");

    /** What this replica notices of a release that another one applies; it has no content. */
    private static final String ELSEWHERE = """
        update content_state set newest_seq = newest_seq + 1;
        select pg_notify('content_changed', newest_seq::text) from content_state;
        """;

    /** The same without a notification. */
    private static final String UNHEARD = "update content_state set newest_seq = newest_seq + 1";

    private static final String RESTORED = """
        update content_state set newest_seq = newest_seq - 1, newest_release = null;
        select pg_notify('content_changed', newest_seq::text) from content_state;
        """;

    private static final String UNDO = "update content_state set newest_seq = newest_seq + 100";

    private static final String HELD = """
        select count(*) from pg_stat_activity
         where wait_event_type = 'Lock' and datname = current_database() and query like '%condition%'\
        """ + " and " + TestContent.OF_REQUESTS;

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @Inject
    StoredResponses responses;

    @Inject
    ContentVersions versions;

    @Inject
    Withdrawals withdrawals;

    @Inject
    ContentChanges changes;

    @BeforeEach
    void publish() {
        content.clear();
        content.publish(GOUT, condition("other"));
    }

    @Test
    void whoeverAppliedAReleaseSeesItWithTheNextRequest() {
        for (int i = 0; i < 50; i++) {
            content.publish(GOUT.named("Gout " + i));
            given().get("/v1/conditions/gout").then().body("name", equalTo("Gout " + i));
            given().get("/v1/conditions").then().body("data[0].name", equalTo("Gout " + i));
        }
    }

    @Test
    void aReleaseOfAnotherReplicaOutdatesWhatIsKept() throws SQLException {
        keep("/v1/conditions/gout");
        execute(ELSEWHERE);
        await().until(() -> cacheStatus("/v1/conditions/gout").equals(CacheStatus.made(true, true)));
        assertEquals("HealthContent; hit", cacheStatus("/v1/conditions/gout"));
    }

    @Test
    void aReleaseIsNoticedAlsoWhereNoNotificationComes() throws SQLException {
        keep("/v1/conditions/gout");
        execute(UNHEARD);
        await().until(() -> cacheStatus("/v1/conditions/gout").equals(CacheStatus.made(true, true)));
    }

    /** The query is blocked until this replica has noticed the release. */
    @Test
    void whatWasAskedForBeforeAReleaseIsNoHitAfterIt() throws SQLException {
        CompletableFuture<String> slow;
        ContentVersion before = versions.current().orElseThrow();
        try (LongStatements allowed = LongStatements.allowedIn(database);
                Connection connection = allowed.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table condition in access exclusive mode");
            slow = CompletableFuture.supplyAsync(() -> cacheStatus("/v1/conditions/gout"));
            await().until(this::isHeld);
            execute(ELSEWHERE);
            await().until(() -> !versions.isCurrent(before));
            connection.rollback();
        }
        assertEquals(CacheStatus.made(false, true), slow.join());
        assertEquals(CacheStatus.made(true, true), cacheStatus("/v1/conditions/gout"));
    }

    @Test
    void theWithdrawnIsDroppedAtOnceWhereverItStands() {
        for (String path : new String[] {
            "/v1/conditions/gout",
            "/v1/conditions/gout/prevention",
            "/v1/conditions",
            "/v1/faqs",
            "/v1/faqs/what-is-gout",
            "/v1/conditions/other"
        }) {
            keep(path);
        }
        content.publish(TestBundle.of().withdraw(GOUT));
        await().until(() -> Stream.of(
                        "/v1/conditions/gout",
                        "/v1/conditions/gout/prevention",
                        "/v1/conditions",
                        "/v1/faqs",
                        "/v1/faqs/what-is-gout")
                .allMatch(path -> responses.find(key(path)).isEmpty()));
        assertTrue(responses.find(key("/v1/conditions/other")).isPresent());
        given().get("/v1/conditions/gout").then().statusCode(410);
    }

    /** As where only the second of two releases is noticed, or both come while the database is away. */
    @Test
    void whatIsLiveAgainWasWithdrawnAllTheSame() throws SQLException {
        ContentHead before = versions.current().orElseThrow().head();
        content.publish(TestBundle.of().withdraw(GOUT));
        ContentHead between = versions.current().orElseThrow().head();
        content.publish(
                GOUT.ifRevision(2).named("Gout, corrected"), condition("other").named("Changed"));
        assertEquals(Set.of("gout"), since(before).withdrawn());
        assertEquals(Set.of(), since(between).withdrawn());
    }

    @Test
    void whatHasNotChangedCostsNoLookAtWhatIsWithdrawn() throws SQLException {
        content.publish(TestBundle.of().withdraw(GOUT));
        ContentHead head = versions.current().orElseThrow().head();
        assertEquals(new ContentNews(head, true, Set.of(), Optional.empty()), since(head));
    }

    /** The replica that applied it, and each that hears of it, needs no further statement. */
    @Test
    void theNewsOfAReleaseSayWhatItWithdrewAndWhatIsGone() throws SQLException {
        content.publish(TestBundle.of().withdraw(GOUT));
        ContentNews news = changes.news().orElseThrow();
        assertEquals(Set.of("gout"), news.withdrawn());
        assertEquals(
                Set.of("/v1/conditions/gout", "/v1/faqs/what-is-gout"),
                withdrawals.gone(news).stream()
                        .flatMap(gone -> gone.paths().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void whereTooMuchIsWithdrawnForTheNewsTheDatabaseIsAskedForIt() throws SQLException {
        content.publish(TestBundle.of().withdraw(GOUT));
        content.execute("""
            insert into withdrawn_name
            select 'faq', 'question-' || i, id from document, generate_series(1, 1000) i where slug = 'gout'\
            """);
        ContentNews news = since(ContentHead.START);
        assertEquals(Optional.empty(), news.gone());
        assertEquals(2 * 1002, withdrawals.gone(news).size(), "in each language the condition and its questions");
    }

    private ContentNews since(ContentHead head) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ContentNews.in(connection, head);
        }
    }

    @Test
    void aDatabaseThatWasRestoredEmptiesTheCache() throws SQLException {
        keep("/v1/conditions/gout");
        keep("/v1/conditions/other");
        execute(RESTORED);
        try {
            await().until(() -> responses.find(key("/v1/conditions/other")).isEmpty()
                    && responses.find(key("/v1/conditions/gout")).isEmpty());
        } finally {
            execute(UNDO);
        }
        assertFalse(cacheStatus("/v1/conditions/gout").isEmpty());
    }

    /** As where the same release is applied again after a restore, which this replica did not notice. */
    @Test
    void aDatabaseThatCameEquallyFarByAnotherApplicationOfTheSameReleaseEmptiesTheCacheToo() throws SQLException {
        keep("/v1/conditions/gout");
        keep("/v1/conditions/other");
        execute("update release set application = gen_random_uuid()");
        await().until(() -> responses.find(key("/v1/conditions/other")).isEmpty()
                && responses.find(key("/v1/conditions/gout")).isEmpty());
    }

    private static void keep(String path) {
        given().get(path).then().statusCode(200);
        assertEquals("HealthContent; hit", cacheStatus(path));
    }

    private static String cacheStatus(String path) {
        return given().get(path).then().statusCode(200).extract().header("Cache-Status");
    }

    /** The key of a request by REST Assured. */
    private static Key key(String path) {
        return new Key(path, "en", false, Encoding.GZIP, Optional.empty(), false);
    }

    private boolean isHeld() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HELD)) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
