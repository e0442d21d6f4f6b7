package healthcontent.changefeed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.limit.Bulkhead;
import healthcontent.limit.Limits;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ContentPagesTest {

    @Test
    void noMorePagesAreMadeAtATimeThanThereIsRoomForAndTheNextWaitsAWhile() throws Exception {
        ContentPages pages = new ContentPages(Duration.ofMillis(200));
        Bulkhead.Place first = pages.enter();
        for (int i = 1; i < Limits.CONTENT_PAGES; i++) {
            pages.enter();
        }
        ProblemException refusal = assertThrows(ProblemException.class, pages::enter);
        assertEquals(ProblemType.TOO_BUSY, refusal.type());

        first.leave();
        CompletableFuture<Void> next = CompletableFuture.runAsync(pages::enter);
        next.get(1, TimeUnit.MINUTES);
    }

    @Test
    void whereManyWaitTheOthersAreRefusedAtOnce() throws Exception {
        ContentPages pages = new ContentPages(Duration.ofHours(1));
        int requests = Limits.CONTENT_PAGES + 2 * Limits.WAITING_CONTENT_PAGES;
        CountDownLatch refused = new CountDownLatch(Limits.WAITING_CONTENT_PAGES);
        ExecutorService clients = Executors.newFixedThreadPool(requests);
        try {
            for (int i = 0; i < requests; i++) {
                clients.execute(() -> {
                    try {
                        pages.enter();
                    } catch (ProblemException e) {
                        refused.countDown();
                    }
                });
            }
            assertTrue(refused.await(1, TimeUnit.MINUTES));
        } finally {
            clients.shutdownNow();
        }
    }
}
