package healthcontent.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.edge.body.AnnouncedBody;
import healthcontent.edge.body.RequestDrain;
import healthcontent.edge.operation.NearbyPaths;
import healthcontent.edge.operation.ProblemForm;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.MDC;

/** Makes responses of problems: for Quarkus REST, or straight to the connection where no resource is reached. */
@Singleton
public class ProblemResponses {

    private static final String UNKNOWN = "?";

    private final ObjectMapper json;
    private final Instance<NearbyPaths> nearby;
    private final Instance<ProblemForm> forms;
    private final DateField date;

    ProblemResponses(
            ObjectMapper json, @Any Instance<NearbyPaths> nearby, @Any Instance<ProblemForm> forms, Clock clock) {
        this.json = json;
        this.nearby = nearby;
        this.forms = forms;
        this.date = new DateField(clock);
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

    /**
     * The response to what never reaches the router, after which the connection is closed.
     *
     * @param method empty where it could not be read
     * @param target empty where it could not be read
     * @param sentId the id that the client gave the request, or null
     */
    public UnroutedResponse unrouted(
            Optional<String> method, Optional<String> target, String sentId, ProblemException fact) {
        String id = RequestId.of(sentId);
        String instance = target.map(text -> UriText.valid(text.replaceFirst("\\?.*", ""), Exchange.MAX_INSTANCE))
                .orElse("");
        Problem problem = fact.complete(Problem.of(fact.type(), fact.getMessage(), instance, id));
        MDC.put(Exchange.MDC_ID, id);
        RequestLog.write(
                RequestLog.Told.unrouted(method.orElse(UNKNOWN), target.orElse(UNKNOWN)),
                problem.status(),
                Optional.of(fact.type()),
                Optional.empty());
        MDC.remove(Exchange.MDC_ID);
        byte[] body = bytes(problem);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set(RequestId.HEADER, id)
                .set(HttpHeaders.CACHE_CONTROL, Exchange.NO_STORE)
                .set(HttpHeaders.DATE, date.now())
                .set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length))
                .set("Connection", "close");
        SecurityHeaders.put(null, headers);
        return new UnroutedResponse(problem.status(), headers, Buffer.buffer(body));
    }

    /** The body is bytes already, so that Quarkus REST does not negotiate its format. */
    Response.ResponseBuilder response(RoutingContext context, Diagnosis diagnosis) {
        Problem problem = record(context, diagnosis);
        Body body = body(context, problem);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(body.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.bytes().length)) // for HEAD, too
                .entity(body.bytes());
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
        Body body = body(context, problem);
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, body.contentType());
        headers(diagnosis.fact()).forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.bytes().length)); // for HEAD, too
        response.end(Buffer.buffer(body.bytes()));
    }

    private Problem record(RoutingContext context, Diagnosis diagnosis) {
        boolean tooLarge = diagnosis.fact().type() == ProblemType.PAYLOAD_TOO_LARGE;
        if (tooLarge || AnnouncedBody.of(context.request().headers()).isAwaited()) {
            RequestDrain.closeConnectionUnlessWhole(context);
        }
        return Exchange.of(context).tell(context, diagnosis, this::nearby);
    }

    private List<String> nearby(RoutingContext context) {
        return nearby.stream()
                .flatMap(paths -> paths.near(context.request()).stream())
                .limit(Problem.MOST_SUGGESTIONS)
                .toList();
    }

    private static Map<String, String> headers(ProblemException fact) {
        Map<String, String> headers = new HashMap<>(fact.headers());
        fact.type()
                .retryAfter()
                .ifPresent(pause -> headers.put(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds())));
        return headers;
    }

    @SuppressWarnings("ArrayRecordComponent") // it goes no further than the response
    private record Body(String contentType, byte[] bytes) {}

    private Body body(RoutingContext context, Problem problem) {
        for (ProblemForm form : forms) {
            Optional<byte[]> formed = form.body(context, problem);
            if (formed.isPresent()) {
                return new Body(form.contentType(), formed.get());
            }
        }
        return new Body(Problem.MEDIA_TYPE, bytes(problem));
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem of plain values becomes JSON", e);
        }
    }
}
