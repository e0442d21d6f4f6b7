package healthcontent.httpcache;

import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.encoding.Encoding;
import healthcontent.load.Works;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentNews;
import healthcontent.notification.News;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Readers ask a replica for one document again and again, while releases change and withdraw it, news of them come late
 * and the database goes away: in every order in which the steps of all these may follow each other. They are drawn at
 * random, from seeds that a failure names; the decisions are those of {@link CacheFilter} and {@link ResponseFinisher}.
 */
class NoReaderGoesBackTest {

    private static final int SEEDS = 3_000;
    private static final int STEPS = 300;
    private static final int READERS = 4;
    private static final Key KEY =
            new Key("/v1/conditions/gout", "en", false, Encoding.IDENTITY, Optional.empty(), false);

    private final Set<String> ways = new TreeSet<>();

    @Test
    void whoeverWasShownARevisionIsNeverShownAnOlderOne() {
        for (int seed = 0; seed < SEEDS; seed++) {
            new World(seed).run();
        }
        assertTrue(
                ways.containsAll(List.of(
                        "hit", "made", "late", "crossed", "collapsed", "stale", "gone", "unavailable", "abandoned")),
                () -> "each way to a response is taken: " + ways);
    }

    /** A database with one document, and a replica. The position of the newest change is also the revision. */
    private final class World {

        private final int seed;
        private final Random random;
        private final ContentChanges changes = new ContentChanges();
        private final ContentVersions versions = new ContentVersions(changes);
        private final StoredResponses responses =
                new StoredResponses(versions, StoredResponsesTest.storing(1024 * 1024));
        private final Flights flights = new Flights(responses);
        private final List<Reader> readers = new ArrayList<>();
        private final List<ContentNews> history = new ArrayList<>();
        private final Deque<Runnable> worker = new ArrayDeque<>();

        /** For each revision, whether it is a withdrawal. */
        private final Map<Integer, Boolean> withdrawn = new HashMap<>();

        private boolean up = true;

        World(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            changes.subscribe(this::advance);
            for (int i = 0; i < READERS; i++) {
                readers.add(new Reader());
            }
            release();
            hear();
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(12)) {
                    case 0 -> release();
                    case 1 -> hear();
                    case 2 -> {
                        if (random.nextInt(4) == 0) {
                            goAwayOrComeBack();
                        }
                    }
                    case 3 -> Optional.ofNullable(worker.poll()).ifPresent(Runnable::run);
                    default -> readers.get(random.nextInt(READERS)).step();
                }
            }
        }

        private int revision() {
            return history.size();
        }

        private void release() {
            if (up) {
                boolean withdraws = random.nextInt(4) == 0;
                history.add(withdraws ? News.of(revision() + 1, "gout") : News.of(revision() + 1));
                withdrawn.put(revision(), withdraws);
            }
        }

        private void hear() {
            if (up) {
                int known = (int) changes.known().seq();
                String[] slugs = withdrawn(known, revision()) ? new String[] {"gout"} : new String[0];
                News.arrive(News.of(history.get(revision() - 1).head(), slugs), changes);
            }
        }

        /** Whether one of the revisions after the first and up to the last is a withdrawal. */
        private boolean withdrawn(int after, int upTo) {
            for (int revision = after + 1; revision <= upTo; revision++) {
                if (withdrawn.get(revision)) {
                    return true;
                }
            }
            return false;
        }

        private void goAwayOrComeBack() {
            up = !up;
            if (!up) {
                News.stop(changes);
            }
        }

        /** As {@link CacheInvalidation} does it. */
        private void advance() {
            if (versions.isAway()) {
                flights.failWaiting();
            }
            changes.news()
                    .ifPresent(news -> versions.advanceBy(news)
                            .ifPresent(version -> worker.add(() -> {
                                responses.drop(news.withdrawn());
                                version.finishInvalidation();
                            })));
        }

        private StoredResponse response(int revision, ContentVersion version) {
            byte[] body = "{\"slug\":\"gout\"}".getBytes(StandardCharsets.UTF_8);
            return new StoredResponse(
                    Buffer.buffer(body),
                    String.valueOf(revision),
                    List.of(),
                    List.of(),
                    SlugSet.of(KEY.target(), body),
                    true,
                    version);
        }

        /** Sends one request after another. */
        private final class Reader {

            private int shown;
            private int knownWhenAsked;
            private Flight mine;
            private Flight awaited;
            private int read;
            private boolean asked;

            void step() {
                if (!asked) {
                    asked = true;
                    knownWhenAsked = (int) changes.known().seq();
                    ask();
                } else if (awaited != null) {
                    resume();
                } else if (read == 0) {
                    query();
                } else {
                    finish();
                }
            }

            private void ask() {
                Optional<StoredResponse> stored = responses.find(KEY);
                if (stored.isPresent() && versions.isFresh(stored.get().version())) {
                    show(stored.get(), "hit");
                } else if (stored.isEmpty() || !stale(stored.get(), random.nextBoolean())) {
                    make(stored);
                }
            }

            private boolean stale(StoredResponse stored, boolean hasJustFailed) {
                boolean sent = (versions.isCurrent(stored.version()) || hasJustFailed)
                        && versions.staleness(stored.version()).isPresent();
                if (sent) {
                    show(stored, "stale");
                }
                return sent;
            }

            private void make(Optional<StoredResponse> outdated) {
                Optional<ContentVersion> version = versions.current();
                if (version.isPresent() && random.nextInt(20) > 0) {
                    Flight fresh = new Flight(KEY, version.get(), outdated, Works.begun());
                    Flight joined = flights.join(fresh);
                    mine = joined == fresh ? fresh : null;
                    awaited = joined == fresh ? null : joined;
                }
            }

            private void resume() {
                var outcome = awaited.outcome();
                if (!outcome.isComplete()) {
                    return;
                }
                awaited = null;
                if (outcome.succeeded() && outcome.result().isPresent()) {
                    show(outcome.result().get(), "collapsed");
                } else if (outcome.failed()) {
                    giveUp();
                }
            }

            private void giveUp() {
                mine = null;
                if (responses.find(KEY).filter(stored -> stale(stored, true)).isEmpty()) {
                    ways.add("unavailable");
                    done();
                }
            }

            private void query() {
                if (up) {
                    read = revision();
                } else {
                    if (mine != null) {
                        flights.fail(mine);
                    }
                    giveUp();
                }
            }

            private void finish() {
                boolean gone = withdrawn.get(read);
                ContentVersion version = mine == null ? null : mine.version();
                if (mine == null) {
                    flights.passed(KEY);
                } else if (gone) {
                    flights.endWithout(mine);
                } else if (random.nextInt(20) == 0) {
                    leave(version);
                    done();
                    return;
                } else {
                    boolean stored = flights.end(mine, response(read, version), random.nextInt(10) > 0);
                    ways.add(!stored ? "crossed" : versions.isCurrent(version) ? "made" : "late");
                }
                show(read, gone ? "gone" : "made");
            }

            /** The client goes away just before the response is made, which others may be waiting for. */
            private void leave(ContentVersion version) {
                mine.work().leave();
                flights.end(mine, response(read, version), true);
                if (mine.work().isEnded()) {
                    flights.abandon(mine);
                    ways.add("abandoned");
                }
            }

            private void show(StoredResponse response, String way) {
                int revision = Integer.parseInt(response.etag());
                assertTrue(
                        !way.equals("stale") || !withdrawn(revision, knownWhenAsked),
                        () -> "shown stale, but known to be withdrawn: " + revision + ", seed " + seed);
                show(revision, way);
            }

            private void show(int revision, String way) {
                ways.add(way);
                assertTrue(
                        revision >= shown,
                        () -> "after " + shown + " came " + revision + " (" + way + "), seed " + seed);
                shown = revision;
                done();
            }

            private void done() {
                asked = false;
                mine = null;
                awaited = null;
                read = 0;
            }
        }
    }
}
