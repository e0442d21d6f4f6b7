package healthcontent.edge.body;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Reads and discards what is still to come of a body when its request has been responded to (lingering close; RFC 9112,
 * 9.6). Most clients read a response only after they have sent everything, and many lose it if the connection is closed
 * before. A body that goes on beyond the limit, or pauses for too long, ends with the connection.
 */
public final class RequestDrain {

    private static final String DRAINED = RequestDrain.class.getName();
    private static final String CLOSES = DRAINED + ".closes";

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int MOST_PAUSES = 15;

    private static final long NO_ERROR = 0;

    private final RoutingContext context;
    private final long maxBytes;
    private long taken;
    private long takenBefore;
    private int checks;
    private long timer;

    private RequestDrain(RoutingContext context, long maxBytes) {
        this.context = context;
        this.maxBytes = maxBytes;
    }

    /**
     * Drains the rest of the body of a request as soon as the response has ended.
     *
     * @param maxBytes how much of it is read at most
     */
    public static void drainAtEnd(RoutingContext context, long maxBytes) {
        if (context.get(DRAINED) == null) {
            context.put(DRAINED, true);
            RequestDrain drain = new RequestDrain(context, maxBytes);
            context.addEndHandler(answered -> {
                if (answered.succeeded()) {
                    drain.drain();
                }
            });
        }
    }

    /**
     * Closes the connection after the response, unless all of the body has come. A client that waits for 100 (Continue)
     * and does not get it would otherwise have to send the body before its next request.
     */
    public static void closeConnectionUnlessWhole(RoutingContext context) {
        if (context.get(DRAINED) != null && !context.request().isEnded()) {
            closeConnection(context);
        }
    }

    /** Closes the connection after the response, and tells the client not to send more (RFC 9112, 9.6). */
    public static void closeConnection(RoutingContext context) {
        context.put(CLOSES, true);
        if (!isStream(context) && !context.response().headWritten()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private void drain() {
        if (context.request().isEnded()) {
            end();
        } else {
            drainRest();
        }
    }

    /**
     * A resource that read all of a body may leave the request paused, and a paused one does not say that it has ended.
     */
    private void drainRest() {
        HttpServerRequest request = context.request();
        timer = context.vertx().setPeriodic(LONGEST_PAUSE.toMillis(), due -> checkProgress());
        request.handler(bytes -> take(bytes.length()));
        request.endHandler(whole -> wasWhole());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.resume();
        if (request.isEnded()) {
            wasWhole();
        }
    }

    private void wasWhole() {
        context.vertx().cancelTimer(timer);
        end();
    }

    private void take(int bytes) {
        boolean wasWithin = taken <= maxBytes;
        taken += bytes;
        if (wasWithin && taken > maxBytes) {
            giveUp();
        }
    }

    private void checkProgress() {
        checks++;
        if (taken == takenBefore || checks == MOST_PAUSES) {
            giveUp();
        }
        takenBefore = taken;
    }

    private void giveUp() {
        context.vertx().cancelTimer(timer);
        close();
    }

    private void end() {
        if (context.get(CLOSES) != null && !isStream(context)) {
            close();
        }
    }

    /** In HTTP/2 other requests share the connection, so only the stream of this one is reset (RFC 9113, 8.1). */
    private void close() {
        if (isStream(context)) {
            context.response().reset(NO_ERROR);
        } else {
            context.request().connection().close();
        }
    }

    private static boolean isStream(RoutingContext context) {
        return context.request().version() == HttpVersion.HTTP_2;
    }
}
