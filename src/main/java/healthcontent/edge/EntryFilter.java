package healthcontent.edge;

import healthcontent.edge.body.AnnouncedBody;
import healthcontent.edge.body.BodyFilter;
import healthcontent.edge.body.RequestDrain;
import healthcontent.edge.operation.Operations;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.InvalidHeader;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first filter of every request, whatever responds in the end. It gives the response its common headers, lets the
 * early responders respond, and refuses malformed paths, codings other than chunked and bodies beyond the limit of the
 * server. Failures outside the resources become problems here, too.
 */
@Singleton
class EntryFilter {

    private static final int LAST = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1_000_000;

    private final List<EarlyResponder> early;
    private final CrossOrigin crossOrigin;
    private final ProblemResponses problems;
    private final DateField date;
    private final Operations operations;
    private final long maxBodySize;

    EntryFilter(
            @Any Instance<EarlyResponder> early,
            CrossOrigin crossOrigin,
            ProblemResponses problems,
            Clock clock,
            Operations operations,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize maxBodySize) {
        this.early = early.stream().toList();
        this.crossOrigin = crossOrigin;
        this.problems = problems;
        this.date = new DateField(clock);
        this.operations = operations;
        this.maxBodySize = maxBodySize.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, RequestPipeline.ENTRY);
    }

    void catchFailures(@Observes Router router) {
        router.route().order(LAST).failureHandler(context -> fail(context, context.statusCode()));
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, context -> fail(context, status)));
    }

    private void enter(RoutingContext context) {
        Exchange.addCommonHeaders(context);
        date(context);
        crossOrigin.mark(context);
        AnnouncedBody body = AnnouncedBody.of(context.request().headers());
        boolean plain = PathForm.isPlain(context.request().path());
        Optional<ProblemException> fault = HeadForm.fault(context.request());
        if (!plain || fault.isPresent() || body.mayCome() || !respondsEarly(context)) {
            Exchange.of(context);
            refuseOrPassOn(context, body, plain, fault);
        }
    }

    private boolean respondsEarly(RoutingContext context) {
        for (EarlyResponder responder : early) {
            if (responder.respond(context)) {
                return true;
            }
        }
        return false;
    }

    private void refuseOrPassOn(
            RoutingContext context, AnnouncedBody body, boolean plain, Optional<ProblemException> fault) {
        if (body.mayCome()) {
            RequestDrain.drainAtEnd(context, maxBodySize);
        }
        boolean tooLarge = body.length() > maxBodySize;
        if (tooLarge || !body.endsWhereItSays()) {
            RequestDrain.closeConnection(context);
        }
        if (!plain) {
            problems.write(context, Diagnosis.ofStatus(404));
        } else if (fault.isPresent()) {
            problems.write(context, fault.get());
        } else if (!body.endsWhereItSays()) {
            problems.write(context, new InvalidHeader("Transfer-Encoding", "must be chunked"));
        } else if (tooLarge) {
            problems.write(context, tooLarge(context));
        } else {
            context.next();
        }
    }

    /** Names the limit of the operation if it has one, since that is lower than the limit of the server. */
    private ProblemException tooLarge(RoutingContext context) {
        return operations
                .bodyLimit(context.request().method().name(), PathForm.of(context))
                .map(BodyFilter::refusal)
                .orElseGet(() -> new BodyTooLarge(maxBodySize, "any request"));
    }

    private void date(RoutingContext context) {
        context.response().putHeader(HttpHeaders.DATE, date.now());
    }

    /** What the server can do, whatever the path (RFC 9110, 9.3.7). */
    private static boolean asksTheServer(RoutingContext context) {
        return context.request().method().equals(HttpMethod.OPTIONS)
                && "*".equals(context.request().uri());
    }

    /** Also where the router ran no filter, as for the path {@code *}. */
    private void fail(RoutingContext context, int status) {
        if (!context.response().headWritten()) {
            date(context);
        }
        if (asksTheServer(context)) {
            Exchange.of(context);
            context.response().setStatusCode(204).end();
            return;
        }
        boolean unforeseen = context.failure() != null && status >= 500;
        problems.write(context, unforeseen ? Diagnosis.of(context.failure()) : ofStatus(context, status));
    }

    /** Says what the status leaves out, where that is known. */
    private Diagnosis ofStatus(RoutingContext context, int status) {
        String allowed = context.response().headers().get(HttpHeaders.ALLOW);
        if (status == ProblemType.METHOD_NOT_ALLOWED.status() && allowed != null) {
            return Diagnosis.of(new MethodNotAllowed(context.request().method().name(), allowed));
        }
        return status == ProblemType.PAYLOAD_TOO_LARGE.status()
                ? Diagnosis.of(tooLarge(context))
                : Diagnosis.ofStatus(status);
    }
}
