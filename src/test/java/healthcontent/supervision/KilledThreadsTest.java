package healthcontent.supervision;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thread in the background is killed, and somebody notices. */
@QuarkusTest
class KilledThreadsTest {

    private static final int LAST_WITH_STOP = 19;

    private final RecordedEnds ends = new RecordedEnds();

    @BeforeEach
    void record() {
        ends.record();
    }

    @AfterEach
    void forget() {
        ends.forget();
    }

    @Test
    void healthNamesEachWorkAndHowLongAgoItShowedASignOfLife() {
        for (String path : List.of("/q/health/live", "/q/health/ready")) {
            get(path)
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'background-work' }.status", equalTo("UP"))
                    .body(
                            "checks.find { it.name == 'background-work' }.data.keySet()",
                            equalTo(Set.of(
                                    "cache-invalidation",
                                    "change-streams",
                                    "change-streams-tender",
                                    "content-changes",
                                    "content-watch",
                                    "database",
                                    "published-names",
                                    "statement-end")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-changes", "database"})
    void anErrorThatKillsAThreadEndsTheProcess(String name) throws ReflectiveOperationException {
        assumeTrue(Runtime.version().feature() <= LAST_WITH_STOP, "later versions of Java let nobody stop a thread");
        stop(threadOf(name));
        await().until(() -> ends.of(name).equals(List.of(ThreadDeath.class)));
        awaitSign(name);
    }

    /** A thread that waits for a task cannot be stopped from outside without breaking its queue. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cache-invalidation",
                "change-streams",
                "change-streams-tender",
                "content-watch",
                "published-names",
                "statement-end"
            })
    void anErrorInATaskEndsTheProcess(String name) {
        work(name).executor().orElseThrow().execute(() -> {
            throw new OutOfMemoryError("of the test");
        });
        await().until(() -> ends.of(name).equals(List.of(OutOfMemoryError.class)));
        awaitSign(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cache-invalidation",
                "change-streams",
                "change-streams-tender",
                "content-changes",
                "content-watch",
                "database",
                "published-names",
                "statement-end"
            })
    void aThreadThatIsInterruptedGoesOn(String name) {
        threadOf(name).interrupt();
        awaitSign(name);
        assertEquals(List.of(), ends.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cache-invalidation",
                "change-streams",
                "change-streams-tender",
                "content-changes",
                "content-watch",
                "database",
                "published-names",
                "statement-end"
            })
    void aThreadThatShowsNoSignOfLifeIsSeenInHealth(String name) {
        BackgroundWork work = work(name);
        await().until(() -> {
            work.sign(Duration.ZERO);
            return get("/q/health/live").statusCode() == 503
                    && get("/q/health/ready").statusCode() == 503;
        });
        awaitSign(name);
        await().until(() -> get("/q/health/ready").statusCode() == 200);
    }

    /** Nobody knows what else was cut off by it. */
    @Test
    void aRequestForWhichNoMemoryIsLeftEndsTheProcessToo() {
        get("/v1/probe/out-of-memory").then().statusCode(500).body("type", equalTo("/problems/internal-error"));
        assertEquals(List.of(OutOfMemoryError.class), ends.after("a request"));
    }

    /** Another one than before. */
    private static void awaitSign(String name) {
        BackgroundWork work = work(name);
        work.sign(Duration.ZERO);
        await().until(() -> !work.isSilent());
    }

    private static BackgroundWork work(String name) {
        return BackgroundWork.all().stream()
                .filter(work -> work.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static Thread threadOf(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findAny()
                .orElseThrow();
    }

    /** By reflection, since the compiler warns of it. */
    private static void stop(Thread thread) throws ReflectiveOperationException {
        Thread.class.getMethod("stop").invoke(thread);
    }
}
