package healthcontent.telemetry;

import static healthcontent.TestDocument.cause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestClock;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.database.DatabaseState;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.News;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContentWatchTest {

    private static final Instant THEN = Instant.parse("2030-01-01T00:00:00Z");

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @Inject
    DatabaseState state;

    @Inject
    ContentWatch served;

    private final ContentChanges changes = new ContentChanges();
    private final TestClock clock = new TestClock();

    @BeforeEach
    void publish() {
        content.clear();
        content.publish(
                cause("watched"), reviewed("long-ago", "2001-01-01"), reviewed("lately", "2199-01-01"), cause("gone"));
        content.publish(TestBundle.of().withdraw(cause("gone")));
        clock.set(THEN);
    }

    private static TestDocument reviewed(String slug, String nextReviewOn) {
        return cause(slug)
                .with(
                        "review",
                        Map.of(
                                "status",
                                "reviewed",
                                "reviewer",
                                Map.of("name", "A clinician"),
                                "reviewedOn",
                                "2000-01-01",
                                "nextReviewOn",
                                nextReviewOn));
    }

    @Test
    void documentsAreCountedByTypeAndLanguageAndWhatTheirReviewIs() {
        ContentWatch watch = new ContentWatch(database, state, changes, clock);
        watch.look();
        assertEquals(
                List.of(new DocumentCount("cause", "en", 3, 1, 1, 1)),
                watch.counted().orElseThrow().documents());
        assertEquals(THEN, watch.counted().orElseThrow().at());

        served.look();
        assertEquals(3, new ServedMetrics().value("health_content_documents_live{language=\"en\",type=\"cause\"}"));
        assertEquals(
                1, new ServedMetrics().value("health_content_documents_unreviewed{language=\"en\",type=\"cause\"}"));
        assertEquals(
                1,
                new ServedMetrics().value("health_content_documents_review_overdue{language=\"en\",type=\"cause\"}"));
    }

    @Test
    void theyAreCountedAgainOnlyWhereSomethingHasChangedOrAnHourHasPassed() {
        ContentWatch watch = new ContentWatch(database, state, changes, clock);
        watch.look();
        clock.set(THEN.plusSeconds(60));
        watch.look();
        assertEquals(THEN, watch.counted().orElseThrow().at());
        content.publish(cause("one-more"));
        watch.look();
        assertEquals(THEN.plusSeconds(60), watch.counted().orElseThrow().at());
        clock.set(THEN.plusSeconds(3_700));
        watch.look();
        assertEquals(THEN.plusSeconds(3_700), watch.counted().orElseThrow().at());
    }

    @Test
    void aReplicaLagsFromWhenAChangeWasSeenThatItDoesNotKnowUntilItDoes() {
        ContentWatch watch = new ContentWatch(database, state, changes, clock);
        assertEquals(Duration.ZERO, watch.lag());
        watch.look();
        clock.set(THEN.plusSeconds(40));
        watch.look();
        assertEquals(Duration.ofSeconds(40), watch.lag());
        assertEquals(0, watch.knownSeq());
        assertTrue(watch.databaseSeq() > 0);

        News.arrive(News.of(watch.databaseSeq()), changes);
        assertEquals(Duration.ZERO, watch.lag());
    }

    @Test
    void nothingIsCountedAndNothingFailsWhileTheDatabaseIsAway() throws SQLException {
        try (AgroalDataSource away = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl("jdbc:postgresql://127.0.0.1:1/nothing"))))) {
            ContentWatch watch = new ContentWatch(away, state, changes, clock);
            watch.look();
            assertTrue(watch.counted().isEmpty());
            assertEquals(Duration.ZERO, watch.lag());
        }
    }
}
