package healthcontent.supervision;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private static final String NAME = "work-under-test";
    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BackgroundWork work = BackgroundWork.named(NAME);
    private final RecordedEnds ends = new RecordedEnds();
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void record() {
        ends.record();
    }

    @AfterEach
    void stop() {
        work.stop();
        ends.forget();
    }

    @Test
    void workThatThrewIsStartedAgain() {
        work.start(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException("once more");
            }
            waitForEver();
        });
        awaitRuns(3);
        assertEquals(List.of(), ends.of(NAME));
    }

    @Test
    void workThatReturnedOrWasInterruptedIsStartedAgain() {
        work.start(() -> {
            if (runs.incrementAndGet() == 2) {
                Thread.currentThread().interrupt();
                waitForEver();
            } else if (runs.get() == 3) {
                waitForEver();
            }
        });
        awaitRuns(3);
        assertEquals(List.of(), ends.of(NAME));
    }

    @Test
    void anErrorOfJavaEndsTheProcess() {
        work.start(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new OutOfMemoryError("of the test");
            }
            waitForEver();
        });
        await().atMost(PATIENCE).until(() -> ends.of(NAME).equals(List.of(OutOfMemoryError.class)));
    }

    @Test
    void anErrorInATaskEndsTheProcessWhicheverWayTheTaskWasGiven() {
        BackgroundWork.Tasks tasks = work.executor(2);
        tasks.execute(() -> {
            throw new OutOfMemoryError("at once");
        });
        tasks.execute(
                () -> {
                    throw new StackOverflowError("later");
                },
                SOON);
        await().atMost(PATIENCE)
                .until(() ->
                        Set.copyOf(ends.of(NAME)).equals(Set.of(OutOfMemoryError.class, StackOverflowError.class)));
    }

    @Test
    void aPeriodicTaskThatThrewIsDoneAgain() {
        work.repeat(
                () -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException("each time");
                },
                SOON);
        awaitRuns(3);
    }

    @Test
    void anErrorInAPeriodicTaskEndsTheProcess() {
        work.repeat(
                () -> {
                    throw new OutOfMemoryError("of the test");
                },
                SOON);
        await().atMost(PATIENCE).until(() -> ends.of(NAME).equals(List.of(OutOfMemoryError.class)));
    }

    @Test
    void idleThreadsShowSignsOfLifeAndThoseThatHangDoNot() {
        CountDownLatch released = new CountDownLatch(1);
        BackgroundWork.Tasks tasks = work.executor(1);
        work.sign(Duration.ZERO);
        assertTrue(work.isSilent());
        await().atMost(PATIENCE).until(() -> !work.isSilent());

        CountDownLatch hangs = new CountDownLatch(1);
        tasks.execute(() -> {
            work.sign(Duration.ZERO);
            hangs.countDown();
            join(released);
        });
        join(hangs);
        assertTrue(work.isSilent());
        released.countDown();
        await().atMost(PATIENCE).until(() -> !work.isSilent());
    }

    @Test
    void aThreadThatHangsIsNotHiddenByThoseBesideIt() {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch hangs = new CountDownLatch(1);
        BackgroundWork.Tasks tasks = work.executor(2);
        tasks.execute(() -> {
            work.sign(Duration.ZERO);
            hangs.countDown();
            join(released);
        });
        join(hangs);
        AtomicInteger others = new AtomicInteger();
        await().atMost(PATIENCE).until(() -> {
            tasks.execute(others::incrementAndGet);
            return others.get() > 2;
        });
        assertTrue(work.isSilent());
        assertTrue(work.silence().compareTo(SOON) > 0, () -> work.silence().toString());
        released.countDown();
        await().atMost(PATIENCE).until(() -> !work.isSilent());
    }

    @Test
    void whatWasStoppedIsNoLongerExpectedToLive() {
        assertFalse(names().contains(NAME));
        work.start(BackgroundWorkTest::waitForEver);
        assertTrue(names().contains(NAME));
        work.stop();
        assertFalse(names().contains(NAME));
    }

    private static Set<String> names() {
        return BackgroundWork.all().stream().map(BackgroundWork::name).collect(Collectors.toSet());
    }

    private void awaitRuns(int least) {
        await().atMost(PATIENCE).until(() -> runs.get() >= least);
    }

    private static void waitForEver() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static void join(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
