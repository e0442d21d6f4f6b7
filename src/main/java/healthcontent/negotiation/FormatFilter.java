package healthcontent.negotiation;

import healthcontent.edge.Accept;
import healthcontent.edge.PathForm;
import healthcontent.edge.ProblemResponses;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.parameter.QueryString;
import healthcontent.problem.ProblemType;
import healthcontent.representation.Formats;
import healthcontent.representation.format.DocumentKind;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the format of a document before its resource is reached, which makes JSON whatever the format; so it is told
 * that JSON is accepted.
 */
@Singleton
class FormatFilter {

    private static final String PARAMETER = "format";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Negotiator negotiator;
    private final ProblemResponses problems;

    FormatFilter(Negotiator negotiator, ProblemResponses problems) {
        this.negotiator = negotiator;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::choose, RequestPipeline.FORMAT);
    }

    private void choose(RoutingContext context) {
        String path = PathForm.of(context);
        if (!READING.contains(context.request().method())
                || (DocumentKind.at(path).isEmpty() && negotiator.page(path).isEmpty())) {
            context.next();
            return;
        }
        if (negotiator.page(path).isPresent()
                && !QueryString.isFormed(context.request().query())) {
            problems.write(context, ProblemType.INVALID_PARAMETER.exception("The query is not well-formed."));
            return;
        }
        negotiator
                .choose(context, path, named(context))
                .ifPresentOrElse(choice -> goOn(context, choice), () -> refuse(context));
    }

    private static void goOn(RoutingContext context, Choice choice) {
        choice.assignTo(context);
        context.request().headers().set(HttpHeaders.ACCEPT, Formats.JSON);
        context.next();
    }

    private void refuse(RoutingContext context) {
        problems.write(context, Accept.refusal(Formats.mediaTypes()));
    }

    /** The value of the parameter if it names a format; whatever else is wrong with the query is found later. */
    private static String named(RoutingContext context) {
        String query = context.request().query();
        if (query == null) {
            return null;
        }
        return QueryString.parse(query).stream()
                .filter(pair -> pair.name().equals(Optional.of(PARAMETER)))
                .flatMap(pair -> pair.value().stream())
                .filter(Formats.names()::contains)
                .findFirst()
                .orElse(null);
    }
}
