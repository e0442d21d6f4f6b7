package healthcontent.changefeed;

import healthcontent.limit.Bulkhead;
import healthcontent.limit.Limits;
import healthcontent.problem.ProblemType;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Bounds how many pages with content there are at a time between the database and the connection, since each takes some
 * dozen MiB of memory.
 */
@Singleton
class ContentPages {

    private final Bulkhead bulkhead;

    @Inject
    ContentPages() {
        this(Limits.CONTENT_PAGE_WAIT);
    }

    ContentPages(Duration longestWait) {
        bulkhead = new Bulkhead(Limits.CONTENT_PAGES, Limits.WAITING_CONTENT_PAGES, longestWait, ContentPages::full);
    }

    /**
     * Takes a place for the page that is the response to a request, until that has been handed to the connection or the
     * client has gone away. Waits for one if need be.
     */
    void enter(RoutingContext context) {
        Bulkhead.Place place = enter();
        context.addEndHandler(ended -> place.leave());
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            place.leave(); // before the handler was there
        }
    }

    /** Takes a place, which must be left again. */
    Bulkhead.Place enter() {
        return bulkhead.await();
    }

    private static RuntimeException full() {
        return ProblemType.TOO_BUSY.exception("As many pages with content (include=content) are being made as"
                + " this service makes at a time. Ask again later.");
    }
}
