package healthcontent.edge;

import healthcontent.edge.body.AnnouncedBody;
import healthcontent.edge.body.BodyFilter;
import healthcontent.edge.body.UnreadBody;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.InvalidHeader;
import healthcontent.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where every request comes in, whatever answers it: its answer gets the headers that every answer has, and is given at
 * once where it is ready. What nothing could answer is turned away, and what fails beside the resources becomes a
 * problem too.
 */
@Singleton
class FrontDoor {

    private static final int LAST = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1_000_000;

    private final List<EarlyResponder> early;
    private final CrossOrigin crossOrigin;
    private final Answers answers;
    private final DateField date;
    private final Operations operations;
    private final long maxBodySize;

    FrontDoor(
            @Any Instance<EarlyResponder> early,
            CrossOrigin crossOrigin,
            Answers answers,
            Clock clock,
            Operations operations,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize maxBodySize) {
        this.early = early.stream().toList();
        this.crossOrigin = crossOrigin;
        this.answers = answers;
        this.date = new DateField(clock);
        this.operations = operations;
        this.maxBodySize = maxBodySize.asLongValue();
    }

    void open(@Observes Filters filters) {
        filters.register(this::admit, RequestPipeline.ENTRY);
    }

    void catchFailures(@Observes Router router) {
        router.route().order(LAST).failureHandler(context -> fail(context, context.statusCode()));
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, context -> fail(context, status)));
    }

    private void admit(RoutingContext context) {
        Exchange.greet(context);
        date(context);
        crossOrigin.mark(context);
        AnnouncedBody body = AnnouncedBody.of(context.request().headers());
        boolean plain = PathForm.isPlain(context.request().path());
        if (!plain || body.mayCome() || !respondsEarly(context)) {
            Exchange.of(context);
            admit(context, body, plain);
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

    private void admit(RoutingContext context, AnnouncedBody body, boolean plain) {
        HttpServerRequest request = context.request();
        if (body.mayCome()) {
            UnreadBody.attend(context, maxBodySize);
        }
        boolean tooLarge = body.length() > maxBodySize;
        if (tooLarge || !body.endsWhereItSays()) {
            UnreadBody.hangUp(context);
        }
        if (!plain) {
            answers.write(context, Diagnosis.ofStatus(404));
        } else if (!body.endsWhereItSays()) {
            answers.write(context, new InvalidHeader("Transfer-Encoding", "must be chunked"));
        } else if (tooLarge) {
            answers.write(context, beyondMeasure(request));
        } else {
            context.next();
        }
    }

    /** The limit of the operation is the better word, as none takes as much as the server does. */
    private ProblemException beyondMeasure(HttpServerRequest request) {
        return operations
                .bodyLimit(request.method().name(), request.path())
                .map(BodyFilter::refusal)
                .orElseGet(() -> new BodyTooLarge(maxBodySize, "any request"));
    }

    private void date(RoutingContext context) {
        context.response().putHeader(HttpHeaders.DATE, date.now());
    }

    /** Also where nobody was admitted, as by {@code *} for a path. */
    private void fail(RoutingContext context, int status) {
        if (!context.response().headWritten()) {
            date(context);
        }
        boolean unforeseen = context.failure() != null && status >= 500;
        answers.write(context, unforeseen ? Diagnosis.of(context.failure()) : Diagnosis.ofStatus(status));
    }
}
