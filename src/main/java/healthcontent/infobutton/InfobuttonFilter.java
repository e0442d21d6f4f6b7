package healthcontent.infobutton;

import healthcontent.edge.AcceptHeader;
import healthcontent.edge.PathForm;
import healthcontent.edge.ProblemResponses;
import healthcontent.edge.operation.InfobuttonRequests;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.edge.reception.EarlyBodies;
import healthcontent.limit.Limits;
import healthcontent.load.ReadCost;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Readies requests before they have a thread: receives the forms, says that each is as expensive as a search, and takes
 * {@code Accept} for no more than a wish, since the parameter decides and clients send the header without thought.
 */
@Singleton
class InfobuttonFilter {

    private static final String WISH = InfobuttonFilter.class.getName();
    private static final String ANYTHING = "*/*";
    private static final EarlyBodies.Bounds BOUNDS = new EarlyBodies.Bounds(
            Limits.INFOBUTTON_BYTES,
            Limits.INFOBUTTON_TIME,
            Limits.INFOBUTTON_FORMS,
            Limits.INFOBUTTON,
            "Infobutton requests");

    private final AcceptHeader accept;
    private final EarlyBodies bodies;

    InfobuttonFilter(AcceptHeader accept, ProblemResponses problems) {
        this.accept = accept;
        this.bodies = new EarlyBodies(BOUNDS, problems);
    }

    void register(@Observes Filters filters) {
        filters.register(this::ready, RequestPipeline.INFOBUTTON);
    }

    private void ready(RoutingContext context) {
        if (!InfobuttonRequests.areAt(PathForm.of(context))) {
            context.next();
            return;
        }
        accept.of(context.request().headers())
                .preferred(ResponseType.withoutParameter())
                .flatMap(ResponseType::of)
                .ifPresent(type -> context.put(WISH, type));
        context.request().headers().set(HttpHeaders.ACCEPT, ANYTHING);
        ReadCost.EXPENSIVE.assignTo(context);
        if (context.request().method().equals(HttpMethod.POST)) {
            bodies.receive(context, RoutingContext::next);
        } else {
            context.next();
        }
    }

    /** The form in which a request without the parameter is answered. */
    static ResponseType wished(RoutingContext context) {
        return Optional.<ResponseType>ofNullable(context.get(WISH)).orElse(ResponseType.XML);
    }
}
