package healthcontent.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.edge.body.AnnouncedBody;
import healthcontent.edge.body.UnreadBody;
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

/** Writes problems, as the answer of a resource or, before or beside any resource, straight to the connection. */
@Singleton
public class Answers {

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /** The answer to a request on whose way to a resource this was found. */
    public Response response(RoutingContext context, ProblemException fact) {
        return response(context, new Diagnosis(fact, null)).build();
    }

    /** Answers a request that is to reach no resource, since this was found. */
    public void write(RoutingContext context, ProblemException fact) {
        write(context, new Diagnosis(fact, null));
    }

    /** Answers a request that cannot be answered for the moment. */
    public void writeUnavailable(RoutingContext context) {
        write(context, Diagnosis.ofStatus(503));
    }

    /** The answer of a resource. Its body is bytes already, so that what the request accepts cannot come between. */
    Response.ResponseBuilder response(RoutingContext context, Diagnosis diagnosis) {
        Problem problem = tell(context, diagnosis);
        byte[] body = bytes(problem);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length)) // for HEAD, too
                .entity(body);
        headers(diagnosis.fact()).forEach(response::header);
        return response;
    }

    /** The answer to a request that reached no resource. */
    void write(RoutingContext context, Diagnosis diagnosis) {
        HttpServerResponse response = context.response();
        Problem problem = tell(context, diagnosis);
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

    private static Problem tell(RoutingContext context, Diagnosis diagnosis) {
        boolean tooLarge = diagnosis.fact().type() == ProblemType.PAYLOAD_TOO_LARGE;
        if (tooLarge || AnnouncedBody.of(context.request().headers()).isAwaited()) {
            UnreadBody.hangUpUnlessWhole(context);
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
