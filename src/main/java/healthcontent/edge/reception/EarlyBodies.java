package healthcontent.edge.reception;

import healthcontent.edge.ProblemResponses;
import healthcontent.edge.body.AnnouncedBody;
import healthcontent.problem.ProblemType;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Receives the bodies of one kind of request, so many at a time. */
public final class EarlyBodies {

    private final Bounds bounds;
    private final ProblemResponses problems;
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * Bodies within bounds.
     *
     * @param problems tells what goes beyond them
     */
    public EarlyBodies(Bounds bounds, ProblemResponses problems) {
        this.bounds = bounds;
        this.problems = problems;
    }

    /**
     * How much is received.
     *
     * @param bytes of one body at most
     * @param time for one body to come
     * @param atATime how many bodies
     * @param one what has such a body, as refusals name it
     * @param many the same of several
     */
    public record Bounds(int bytes, Duration time, int atATime, String one, String many) {}

    /**
     * Receives the body of a request. One that is announced as too large is left where it is, to be refused with the
     * others of its kind. Over HTTP/2 one that does not say its length can't be received here, as nothing can be done
     * with a request once its end came.
     *
     * @param then what to do with the request once its body has come; a body that is too large may not be whole
     */
    public void receive(RoutingContext context, Consumer<RoutingContext> then) {
        AnnouncedBody body = AnnouncedBody.of(context.request().headers());
        if (body.length() > bounds.bytes()) {
            then.accept(context);
        } else if (context.request().version() == HttpVersion.HTTP_2 && !body.mayCome()) {
            problems.write(
                    context,
                    ProblemType.MALFORMED_REQUEST.exception(
                            "Over HTTP/2 %s must have a body and say how long it is (Content-Length)."
                                    .formatted(bounds.one())));
        } else if (!body.mayCome()) {
            then.accept(context);
        } else if (underWay.incrementAndGet() > bounds.atATime()) {
            underWay.decrementAndGet();
            problems.write(
                    context,
                    ProblemType.TOO_BUSY.exception(
                            "As many %s are being received as this service takes at a time. Ask again later."
                                    .formatted(bounds.many())));
        } else {
            new EarlyBody(context, body, bounds, underWay::decrementAndGet, then, problems).receive();
        }
    }
}
