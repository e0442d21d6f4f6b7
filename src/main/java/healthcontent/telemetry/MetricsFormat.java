package healthcontent.telemetry;

import healthcontent.edge.Accept;
import healthcontent.edge.AcceptHeader;
import healthcontent.edge.PathForm;
import healthcontent.edge.ProblemResponses;
import healthcontent.edge.UriText;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Chooses between the two formats of the metrics, and refuses a request that accepts neither. The handler of Quarkus
 * knows only some of the ways to ask for one, and refuses in words of its own.
 */
@Singleton
class MetricsFormat {

    private static final String METRICS = "/q/metrics";
    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final String PROMETHEUS = "text/plain";

    private final AcceptHeader accept;
    private final ProblemResponses problems;

    MetricsFormat(AcceptHeader accept, ProblemResponses problems) {
        this.accept = accept;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::choose, RequestPipeline.METRICS_FORMAT);
    }

    private void choose(RoutingContext context) {
        if (!UriText.isOrIsBelow(METRICS, PathForm.of(context))
                || context.request().method().equals(HttpMethod.OPTIONS)) {
            context.next();
            return;
        }
        Accept accepted = accept.of(context.request().headers());
        boolean prometheus = accepted.allows(PROMETHEUS);
        if (accepted.allows(OPEN_METRICS) && !(prometheus && accepted.names(PROMETHEUS))) {
            context.request().headers().remove(HttpHeaders.ACCEPT);
            context.next();
        } else if (prometheus) {
            context.request().headers().set(HttpHeaders.ACCEPT, PROMETHEUS);
            context.next();
        } else {
            problems.write(
                    context,
                    ProblemType.NOT_ACCEPTABLE.exception("The header Accept does not allow " + PROMETHEUS + " or "
                            + OPEN_METRICS + ", which this is offered in, or is malformed."));
        }
    }
}
