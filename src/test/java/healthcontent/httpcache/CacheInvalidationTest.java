package healthcontent.httpcache;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import healthcontent.content.Withdrawals;
import healthcontent.encoding.Encoding;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import healthcontent.notification.ContentNews;
import healthcontent.notification.News;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database dies just after a release: all that is needed of it came with the release, or with the news of it. */
class CacheInvalidationTest {

    private static final ContentNews WITHDRAWAL =
            new ContentNews(new ContentHead(2, UUID.randomUUID()), true, Set.of("gout"), Optional.of("""
                [{"reader_language": "en", "kind": "condition", "name": "gout", "type": "condition", "slug": "gout",
                  "translation": null, "reason": "clinical-error", "withdrawn_at": "2026-11-29T03:34:41.123456+00:00",
                  "replacement": null}]\
                """));

    private final ContentChanges changes = new ContentChanges();
    private final ContentVersions versions = new ContentVersions(changes);
    private final StoredResponses responses = new StoredResponses(versions, StoredResponsesTest.storing(1024 * 1024));
    private final Flights flights = new Flights(responses);
    private final WithdrawnContent withdrawn = new WithdrawnContent(versions, null);
    private final CacheInvalidation invalidation = new CacheInvalidation(
            changes,
            versions,
            responses,
            flights,
            new Withdrawals(null, new ObjectMapper().registerModule(new JavaTimeModule())),
            withdrawn,
            new CacheMetrics(new SimpleMeterRegistry(), responses, flights, changes));

    @BeforeEach
    void store() {
        invalidation.listen();
        News.arrive(News.of(1), changes);
        for (String slug : List.of("gout", "asthma")) {
            responses.store(key(slug), response(slug));
        }
    }

    @AfterEach
    void end() {
        invalidation.end(null);
    }

    @Test
    void theReplicaThatAppliedItSendsWhatItDidNotTouchAndSaysWhatItWithdrew() {
        changes.announce(WITHDRAWAL);
        News.stop(changes);
        assertServedWithoutTheDatabase();
    }

    @Test
    void aReplicaThatHeardOfItDoesSoToo() {
        News.arrive(WITHDRAWAL, changes);
        News.stop(changes);
        assertServedWithoutTheDatabase();
    }

    /** So much is withdrawn that the database has to be asked for the rest, and it does not answer. */
    @Test
    void whatWasNotTouchedIsSentThoughItIsNotKnownWhatElseIsWithdrawn() {
        News.arrive(new ContentNews(WITHDRAWAL.head(), true, WITHDRAWAL.withdrawn(), Optional.empty()), changes);
        News.stop(changes);
        await().until(() -> versions.current().orElseThrow().isInvalidationDone());
        assertTrue(responses.find(key("gout")).isEmpty());
        assertTrue(
                versions.staleness(responses.find(key("asthma")).orElseThrow().version())
                        .isPresent());
        assertFalse(withdrawn.isKnown());
        assertTrue(withdrawn.fact(key("gout")).isEmpty());
    }

    /** The first is still to be worked off when the second arrives. */
    @Test
    void whatAnEarlierReleaseWithdrewIsDroppedThoughALaterOneFollowsAtOnce() {
        News.arrive(News.of(2, "asthma"), changes);
        News.arrive(News.of(3), changes);
        awaitInvalidation();
        assertTrue(responses.find(key("asthma")).isEmpty());
        assertTrue(responses.find(key("gout")).isPresent());
    }

    @Test
    void nothingIsStoredAnyMoreOfAnotherHistory() {
        News.arrive(News.ofAnotherHistory(1), changes);
        awaitInvalidation();
        assertEquals(0, responses.count());
    }

    private void assertServedWithoutTheDatabase() {
        awaitInvalidation();
        assertTrue(responses.find(key("gout")).isEmpty());
        assertEquals(
                "The condition “gout” was withdrawn.",
                withdrawn.fact(key("gout")).orElseThrow().getMessage());
        StoredResponse untouched = responses.find(key("asthma")).orElseThrow();
        assertTrue(versions.staleness(untouched.version()).isPresent());
    }

    private void awaitInvalidation() {
        await().until(withdrawn::isKnown);
        assertTrue(versions.current().orElseThrow().isInvalidationDone());
    }

    private StoredResponse response(String slug) {
        byte[] body = "{\"slug\":\"%s\"}".formatted(slug).getBytes(StandardCharsets.UTF_8);
        return new StoredResponse(
                Buffer.buffer(body),
                "\"e\"",
                List.of(),
                List.of(),
                SlugSet.of(key(slug).target(), body),
                true,
                versions.current().orElseThrow());
    }

    private static Key key(String slug) {
        return new Key("/v1/conditions/" + slug, "en", false, Encoding.IDENTITY, Optional.empty(), false);
    }
}
