package healthcontent.edge.reception;

import healthcontent.edge.ProblemResponses;
import healthcontent.edge.body.AnnouncedBody;
import healthcontent.edge.body.RequestDrain;
import healthcontent.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.function.Consumer;

/** One body while it comes. All of it happens on the event loop of its request. */
final class EarlyBody {

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final AnnouncedBody announced;
    private final EarlyBodies.Bounds bounds;
    private final Runnable over;
    private final Consumer<RoutingContext> then;
    private final ProblemResponses problems;
    private final Buffer received = Buffer.buffer();
    private long timer;
    private boolean isOver;

    /**
     * A body that is to be received.
     *
     * @param announced what its head says of it
     * @param over what to do once it came, broke off or took too long
     * @param then what to do with the request once it has come, or more of it than there may be
     */
    EarlyBody(
            RoutingContext context,
            AnnouncedBody announced,
            EarlyBodies.Bounds bounds,
            Runnable over,
            Consumer<RoutingContext> then,
            ProblemResponses problems) {
        this.context = context;
        this.request = context.request();
        this.announced = announced;
        this.bounds = bounds;
        this.over = over;
        this.then = then;
        this.problems = problems;
    }

    void receive() {
        if (request.isEnded()) {
            passOn();
            return;
        }
        timer = context.vertx().setTimer(bounds.time().toMillis(), late -> refuse());
        request.handler(this::take);
        request.endHandler(whole -> passOn());
        request.exceptionHandler(gone -> end());
        if (announced.isAwaited()) {
            context.response().writeContinue();
        }
        request.resume();
    }

    /**
     * One byte more than there may be is enough to be found too many. The last one that was announced is enough to go
     * on: a request of HTTP/2 can't be handed on once its end came.
     */
    private void take(Buffer bytes) {
        received.appendBuffer(bytes);
        boolean isWhole = request.version() == HttpVersion.HTTP_2 && received.length() == announced.length();
        if (received.length() > bounds.bytes() || isWhole) {
            passOn();
        }
    }

    private void passOn() {
        if (end()) {
            ((RoutingContextInternal) context).setBody(received);
            then.accept(context);
        }
    }

    private void refuse() {
        if (end()) {
            RequestDrain.closeConnection(context);
            problems.write(
                    context,
                    ProblemType.MALFORMED_REQUEST.exception(
                            "The body did not come whole: it broke off, stalled, or took longer than %d seconds."
                                    .formatted(bounds.time().toSeconds())));
        }
    }

    /** Ends the receiving; false where that has happened before. */
    private boolean end() {
        if (isOver) {
            return false;
        }
        isOver = true;
        context.vertx().cancelTimer(timer);
        request.handler(null).exceptionHandler(null);
        if (!request.isEnded()) {
            request.endHandler(null);
            request.pause();
        }
        over.run();
        return true;
    }
}
