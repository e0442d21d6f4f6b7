package healthcontent.changefeed;

import healthcontent.limit.Limits;
import healthcontent.problem.ProblemType;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bounds how many pages with content there are at a time between the database and the connection, since each takes some
 * dozen MiB of memory.
 */
@Singleton
class ContentPages {

    private final Semaphore places = new Semaphore(Limits.CONTENT_PAGES, true);
    private final Semaphore waiting = new Semaphore(Limits.WAITING_CONTENT_PAGES);
    private final Duration longestWait;

    @Inject
    ContentPages() {
        this(Limits.CONTENT_PAGE_WAIT);
    }

    ContentPages(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * Takes a place for the page that is the response to a request, until that has been handed to the connection or the
     * client has gone away. Waits for one if need be.
     */
    void enter(RoutingContext context) {
        enter();
        AtomicBoolean left = new AtomicBoolean();
        Runnable leave = () -> {
            if (left.compareAndSet(false, true)) {
                places.release();
            }
        };
        context.addEndHandler(ended -> leave.run());
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            leave.run(); // before the handler was there
        }
    }

    /** Takes a place, which must be left again. */
    void enter() {
        if (places.tryAcquire()) {
            return;
        }
        if (!waiting.tryAcquire()) {
            throw full();
        }
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw full();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw full();
        } finally {
            waiting.release();
        }
    }

    void leave() {
        places.release();
    }

    private static RuntimeException full() {
        return ProblemType.SERVICE_UNAVAILABLE.exception(
                "As many pages with content (include=content) are being made as"
                        + " this service makes at a time. Ask again later.");
    }
}
