package healthcontent.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.edge.body.AnnouncedBody;
import healthcontent.edge.body.RequestDrain;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;

/** Makes responses of problems: for Quarkus REST, or straight to the connection where no resource is reached. */
@Singleton
public class ProblemResponses {

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    /** The response of Quarkus REST to a request that has this problem. */
    public Response response(RoutingContext context, ProblemException fact) {
        return response(context, new Diagnosis(fact, null)).build();
    }

    /** Responds to a request that is to reach no resource, since this was found. */
    public void write(RoutingContext context, ProblemException fact) {
        write(context, new Diagnosis(fact, null));
    }

    /** Responds to a request that cannot be answered for the moment. */
    public void writeUnavailable(RoutingContext context) {
        write(context, Diagnosis.ofStatus(503));
    }

    /** The body is bytes already, so that Quarkus REST does not negotiate its format. */
    Response.ResponseBuilder response(RoutingContext context, Diagnosis diagnosis) {
        Problem problem = record(context, diagnosis);
        byte[] body = bytes(problem);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length)) // for HEAD, too
                .entity(body);
        headers(diagnosis.fact()).forEach(response::header);
        return response;
    }

    /** Responds on the router, unless the response has begun. */
    void write(RoutingContext context, Diagnosis diagnosis) {
        HttpServerResponse response = context.response();
        Problem problem = record(context, diagnosis);
        if (response.ended() || response.headWritten()) {
            return;
        }
        context.request().resume();
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers(diagnosis.fact()).forEach(response::putHeader);
        byte[] body = bytes(problem);
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length)); // for HEAD, too
        response.end(Buffer.buffer(body));
    }

    private static Problem record(RoutingContext context, Diagnosis diagnosis) {
        boolean tooLarge = diagnosis.fact().type() == ProblemType.PAYLOAD_TOO_LARGE;
        if (tooLarge || AnnouncedBody.of(context.request().headers()).isAwaited()) {
            RequestDrain.closeConnectionUnlessWhole(context);
        }
        return Exchange.of(context).tell(context, diagnosis);
    }

    private static Map<String, String> headers(ProblemException fact) {
        Map<String, String> headers = new HashMap<>(fact.headers());
        fact.type()
                .retryAfter()
                .ifPresent(pause -> headers.put(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds())));
        return headers;
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem of plain values becomes JSON", e);
        }
    }
}
