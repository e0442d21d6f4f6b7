package healthcontent.httpcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.encoding.Encoding;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.News;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredResponsesTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final ContentVersions versions = new ContentVersions(new ContentChanges());
    private final StoredResponses responses = new StoredResponses(versions, storing(MEBIBYTE));

    private ContentVersion version = begin(1);

    private ContentVersion begin(long seq, String... withdrawn) {
        return versions.advanceBy(News.of(seq, withdrawn)).orElseThrow();
    }

    @Test
    void whatWasMadeBeforeAReleaseIsKeptAfterItButIsNotFresh() {
        StoredResponse late = response(version, "{\"slug\":\"gout\"}");
        begin(2, "asthma");
        assertTrue(responses.store(key("late"), late));
        assertEquals(Optional.of(late), responses.find(key("late")));
        assertFalse(versions.isFresh(late.version()));
    }

    @Test
    void whatWasMadeBeforeAWithdrawalIsNotKeptAfterItWhereItHoldsTheWithdrawn() {
        StoredResponse late = response(version, "{\"slug\":\"gout\"}");
        responses.store(key("again"), response(version, 10));
        begin(2);
        begin(3, "gout");
        begin(4);
        assertFalse(responses.store(key("late"), late));
        assertFalse(responses.store(key("again"), late));
        assertEquals(0, responses.count());
    }

    @Test
    void whatWasMadeFromAnotherHistoryIsNotKept() {
        StoredResponse late = response(version, 10);
        versions.advanceBy(News.ofAnotherHistory(1));
        begin(2);
        assertFalse(responses.store(key("late"), late));
        assertTrue(responses.find(key("late")).isEmpty());
    }

    @Test
    void whatWasMadeTooManyReleasesAgoIsNotKeptAsNobodyKnowsWhatWasWithdrawnSince() {
        StoredResponse late = response(version, 10);
        IntStream.range(2, 200).forEach(this::begin);
        assertFalse(responses.store(key("late"), late));
    }

    @Test
    void whatIsNotKeptLeavesNothingOlder() {
        responses.store(key("grown"), response(version, 10));
        assertFalse(responses.store(key("grown"), response(version, 2 * MEBIBYTE)));
        assertTrue(responses.find(key("grown")).isEmpty());
    }

    @Test
    void theBoundIsOnBytesAndNotOnTheirNumber() {
        IntStream.range(0, 1_000).forEach(i -> responses.store(key("large-" + i), response(version, 10_000)));
        assertTrue(responses.bytes() <= MEBIBYTE, "bytes: " + responses.bytes());
        assertTrue(responses.count() < 105, "stored: " + responses.count());
        assertTrue(responses.evictions() > 800, "evictions: " + responses.evictions());
    }

    @Test
    void aCrawlerDoesNotDriveOutWhatIsAskedForOften() {
        List<Key> popular =
                IntStream.range(0, 50).mapToObj(i -> key("popular-" + i)).toList();
        popular.forEach(key -> responses.store(key, response(version, 10_000)));
        IntStream.range(0, 20).forEach(round -> popular.forEach(responses::find));
        for (int i = 0; i < 10_000; i++) {
            Key crawled = key("crawled-" + i);
            if (responses.find(crawled).isEmpty()) {
                responses.store(crawled, response(version, 10_000));
            }
            responses.find(popular.get(i % popular.size()));
        }
        long left =
                popular.stream().filter(key -> responses.find(key).isPresent()).count();
        assertEquals(popular.size(), left);
    }

    @Test
    void whatHoldsAWithdrawnSlugIsDroppedAndNothingElse() {
        responses.store(key("/v1/conditions/gout"), response(version, "{\"slug\":\"gout\"}"));
        responses.store(
                key("/v1/conditions/gout/prevention"),
                response(version, "{\"data\":[1]}", "/v1/conditions/gout/prevention"));
        responses.store(
                key("/v1/conditions"), response(version, "{\"data\":[{\"href\":\"/v1/conditions/gout?lang=es\"}]}"));
        responses.store(
                key("/v1/conditions/other"), response(version, "{\"slug\":\"gout-like\",\"summary\":\"gout\u00e9 \"}"));
        String filtered = "/v1/conditions?cause\u0000gout\u0000total\u0000true";
        responses.store(key(filtered), response(version, "{\"data\":[2]}", filtered));
        responses.drop(Set.of("gout"));
        assertTrue(responses.find(key("/v1/conditions/gout")).isEmpty());
        assertTrue(responses.find(key("/v1/conditions/gout/prevention")).isEmpty());
        assertTrue(responses.find(key("/v1/conditions")).isEmpty());
        assertTrue(responses.find(key(filtered)).isEmpty());
        assertFalse(responses.find(key("/v1/conditions/other")).isEmpty());
    }

    @Test
    void withoutRoomNothingIsKept() {
        StoredResponses none = new StoredResponses(versions, storing(0));
        assertFalse(none.store(key("any"), response(version, 10)));
        assertTrue(responses.store(key("any"), response(version, 10)));
        assertEquals(0, none.count());
    }

    private static Key key(String target) {
        return new Key(target, "en", false, Encoding.IDENTITY, Optional.empty(), false);
    }

    private static StoredResponse response(ContentVersion version, int length) {
        return response(version, "x".repeat(length));
    }

    private static StoredResponse response(ContentVersion version, String body) {
        return response(version, body, "/v1");
    }

    private static StoredResponse response(ContentVersion version, String body, String target) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new StoredResponse(
                Buffer.buffer(bytes), "\"e\"", List.of(), List.of(), SlugSet.of(target, bytes), true, version);
    }

    static CacheSettings storing(long bytes) {
        return new CacheSettings() {
            @Override
            public MemorySize maxBytes() {
                return new MemorySize(BigInteger.valueOf(bytes));
            }

            @Override
            public Duration maxStale() {
                return Duration.ofMinutes(10);
            }
        };
    }
}
