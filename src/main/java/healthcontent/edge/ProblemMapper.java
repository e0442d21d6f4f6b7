package healthcontent.edge;

import healthcontent.edge.operation.AllowedMethods;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that a resource, or the way to it, throws into a problem. */
@Singleton
class ProblemMapper {

    private final ProblemResponses problems;
    private final AllowedMethods allowedMethods;

    ProblemMapper(ProblemResponses problems, AllowedMethods allowedMethods) {
        this.problems = problems;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    public Response fact(ProblemException fact, RoutingContext context) {
        return answer(fact, context);
    }

    /** Also of a path below that of another resource, which is asked first and does not know it. */
    @ServerExceptionMapper
    public Response nothingThere(NotFoundException e, RoutingContext context) {
        return allowedMethods.lack(context.request().method().name(), PathForm.of(context))
                ? refuseMethod(context)
                : answer(e, context);
    }

    @ServerExceptionMapper
    public Response wrongMethod(NotAllowedException e, RoutingContext context) {
        return refuseMethod(context);
    }

    private Response refuseMethod(RoutingContext context) {
        return problems.response(context, Diagnosis.ofStatus(ProblemType.METHOD_NOT_ALLOWED.status()))
                .header(HttpHeaders.ALLOW, allowedMethods.header(PathForm.of(context)))
                .build();
    }

    @ServerExceptionMapper
    public Response refusal(WebApplicationException e, RoutingContext context) {
        return answer(e, context);
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable e, RoutingContext context) {
        return answer(e, context);
    }

    private Response answer(Throwable failure, RoutingContext context) {
        return problems.response(context, Diagnosis.of(failure)).build();
    }
}
