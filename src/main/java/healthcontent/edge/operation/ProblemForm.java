package healthcontent.edge.operation;

import healthcontent.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** How problems are told at paths whose clients don't read {@code application/problem+json}. */
public interface ProblemForm {

    /** The value of {@code Content-Type} for it. */
    String contentType();

    /**
     * The body of the response to a request. Costs little, also on the event loop.
     *
     * @return empty where the request gets problems as all others do
     */
    Optional<byte[]> body(RoutingContext context, Problem problem);
}
