package healthcontent.edge.body;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * What is still to come of a body when its request has been answered. Most clients look for an answer only once they
 * have sent everything, and many lose it where the connection is closed before. So the rest is taken in and thrown
 * away, as far as is decent; what goes on beyond that, or comes to a halt, ends with the connection.
 */
public final class UnreadBody {

    private static final String ATTENDED = UnreadBody.class.getName();
    private static final String HANGS_UP = ATTENDED + ".hangsUp";

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int MOST_PAUSES = 15;

    private static final long NO_ERROR = 0;

    private final RoutingContext context;
    private final long maxBytes;
    private long taken;
    private long takenBefore;
    private int looked;
    private long timer;

    private UnreadBody(RoutingContext context, long maxBytes) {
        this.context = context;
        this.maxBytes = maxBytes;
    }

    /**
     * Sees to it that the rest of the body of a request is taken in once that is answered.
     *
     * @param maxBytes how much of it
     */
    public static void attend(RoutingContext context, long maxBytes) {
        if (context.get(ATTENDED) == null) {
            context.put(ATTENDED, true);
            UnreadBody rest = new UnreadBody(context, maxBytes);
            context.addEndHandler(answered -> {
                if (answered.succeeded()) {
                    rest.leave();
                }
            });
        }
    }

    /**
     * Ends the connection, too, unless all of the body has come. Also a client that waits to be asked for it, and is
     * not, would otherwise have to send it for nothing before its next request.
     */
    public static void hangUpUnlessWhole(RoutingContext context) {
        if (context.get(ATTENDED) != null && !context.request().isEnded()) {
            hangUp(context);
        }
    }

    /** Ends the connection, too, and tells the client that there is no use in sending more (RFC 9112, 9.6). */
    public static void hangUp(RoutingContext context) {
        context.put(HANGS_UP, true);
        if (!isStream(context) && !context.response().headWritten()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private void leave() {
        if (context.request().isEnded()) {
            end();
        } else {
            takeIn();
        }
    }

    /** Whoever read all of a body may have left its request paused, and a paused one does not say that it has ended. */
    private void takeIn() {
        HttpServerRequest request = context.request();
        timer = context.vertx().setPeriodic(LONGEST_PAUSE.toMillis(), due -> look());
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

    private void look() {
        looked++;
        if (taken == takenBefore || looked == MOST_PAUSES) {
            giveUp();
        }
        takenBefore = taken;
    }

    private void giveUp() {
        context.vertx().cancelTimer(timer);
        close();
    }

    private void end() {
        if (context.get(HANGS_UP) != null && !isStream(context)) {
            close();
        }
    }

    /** Of a connection that others share, only the stream of this request is to end (RFC 9113, 8.1). */
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
