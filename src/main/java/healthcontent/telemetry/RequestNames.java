package healthcontent.telemetry;

import healthcontent.edge.PathForm;
import healthcontent.edge.operation.InfobuttonRequests;
import healthcontent.edge.operation.ResourceOperation;
import healthcontent.edge.operation.RouteName;
import healthcontent.edge.operation.RouteTemplates;
import healthcontent.edge.pipeline.RequestPipeline;
import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Names each request by its route before any filter responds, so that a response from the cache or a refusal is counted
 * and traced under the same name as that of a resource. The span also gets the request id, and how the response came
 * about; it loses a query that may tell of a patient.
 */
@Singleton
class RequestNames {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String REQUEST_ID_ATTRIBUTE = "request.id";

    /** As OpenTelemetry calls it, and what it puts in place of what is not to be told. */
    private static final String QUERY_ATTRIBUTE = "url.query";

    private static final String REDACTED = "REDACTED";

    private Router router;
    private volatile RouteTemplates templates;

    void register(@Observes Filters filters) {
        filters.register(this::name, RequestPipeline.ROUTE_NAME);
        filters.register(this::identify, RequestPipeline.SPAN_ATTRIBUTES);
    }

    void know(@Observes Router router) {
        this.router = router;
    }

    /** Matching names a request by the resource, which is of another path than the page that was asked for. */
    @ServerRequestFilter(priority = RequestPipeline.PAGE_ROUTE_NAME)
    void nameByPath(RoutingContext context) {
        templates().of(PathForm.of(context)).ifPresent(template -> RouteName.name(context.request(), template));
    }

    private void name(RoutingContext context) {
        nameByPath(context);
        Span span = Span.current();
        if (span.isRecording()) {
            if (InfobuttonRequests.mayTellOfPatient(
                    context.request().path(), context.request().query())) {
                span.setAttribute(QUERY_ATTRIBUTE, REDACTED);
            }
            context.addHeadersEndHandler(sent -> identify(span, context));
        }
        context.next();
    }

    /** Also where no response is sent, because the client has closed the connection. */
    private void identify(RoutingContext context) {
        identify(Span.current(), context);
        context.next();
    }

    private static void identify(Span span, RoutingContext context) {
        if (span.isRecording()) {
            MultiMap headers = context.response().headers();
            span.setAttribute(REQUEST_ID_ATTRIBUTE, headers.get(REQUEST_ID));
            CacheOutcome.of(headers.get(CacheOutcome.HEADER))
                    .ifPresent(outcome -> span.setAttribute(CacheOutcome.ATTRIBUTE, outcome));
        }
    }

    /** Not before the first request, as only then every route is there. */
    private RouteTemplates templates() {
        RouteTemplates known = templates;
        if (known == null) {
            known = new RouteTemplates(
                    Stream.concat(routes(router), ResourceOperation.all().map(ResourceOperation::template))
                            .distinct()
                            .toList());
            templates = known;
        }
        return known;
    }

    /** Those beside the resources, such as the pages and the files that they load. */
    private static Stream<String> routes(Router router) {
        return router.getRoutes().stream()
                .filter(route -> route.getPath() != null && route.isExactPath())
                .map(route -> route.getPath().replaceAll(":(\\w+)", "{$1}"));
    }
}
