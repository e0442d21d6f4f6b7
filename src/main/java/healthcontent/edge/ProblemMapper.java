package healthcontent.edge;

import healthcontent.edge.operation.AllowedMethods;
import healthcontent.edge.operation.Operations;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that a resource, or the way to it, throws into a problem. */
@Singleton
class ProblemMapper {

    private final ProblemResponses problems;
    private final AllowedMethods allowedMethods;
    private final Operations operations;

    ProblemMapper(ProblemResponses problems, AllowedMethods allowedMethods, Operations operations) {
        this.problems = problems;
        this.allowedMethods = allowedMethods;
        this.operations = operations;
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
        return answer(
                new MethodNotAllowed(context.request().method().name(), allowedMethods.header(PathForm.of(context))),
                context);
    }

    @ServerExceptionMapper
    public Response noFormat(NotAcceptableException e, RoutingContext context) {
        List<String> offered = operations.offered(context.request().method().name(), PathForm.of(context));
        return answer(offered.isEmpty() ? e : Accept.refusal(offered), context);
    }

    @ServerExceptionMapper
    public Response otherFormat(NotSupportedException e, RoutingContext context) {
        List<String> taken = operations.taken(context.request().method().name(), PathForm.of(context));
        return answer(taken.isEmpty() ? e : otherFormat(taken, context.request()), context);
    }

    private static ProblemException otherFormat(List<String> taken, HttpServerRequest request) {
        String sent = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return ProblemType.UNSUPPORTED_MEDIA_TYPE.exception(
                "The header Content-Type must be " + String.join(" or ", taken) + ", and is "
                        + (sent == null ? "missing" : Quoted.of(sent))
                        + ": the body is in a format that this operation does not take.");
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
