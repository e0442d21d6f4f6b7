package healthcontent.edge.body;

import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that is announced as larger than its operation takes, before any of it is asked for. */
@Singleton
public class BodyFilter {

    @ServerRequestFilter(priority = RequestPipeline.BODY_LIMIT)
    public void check(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest head) {
        BodyLimit limit = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        if (limit == null) {
            return;
        }
        AnnouncedBody body = AnnouncedBody.of(head.headers());
        if (body.length() > limit.bytes()) {
            throw refusal(limit);
        }
        if (limit.bytes() == 0 && body.isChunked() && (body.isAwaited() || holdsSomething(request))) {
            throw refusal(limit);
        }
    }

    /** Also where no body is taken: the client wants something by it, and would not learn that it is not read. */
    public static ProblemException refusal(BodyLimit limit) {
        return limit.bytes() == 0
                ? ProblemType.UNSUPPORTED_MEDIA_TYPE.exception("This takes no body: send the request without one.")
                : new BodyTooLarge(limit.bytes(), limit.of());
    }

    /** Of a body in chunks, only what comes tells whether there is anything in it. */
    private static boolean holdsSomething(ContainerRequestContext request) {
        try {
            return request.getEntityStream().read() >= 0;
        } catch (IOException e) {
            return true;
        }
    }
}
