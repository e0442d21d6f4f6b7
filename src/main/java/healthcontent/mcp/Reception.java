package healthcontent.mcp;

import healthcontent.edge.AcceptHeader;
import healthcontent.edge.PathForm;
import healthcontent.edge.ProblemResponses;
import healthcontent.edge.UriText;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.edge.reception.EarlyBodies;
import healthcontent.language.ReaderLanguages;
import healthcontent.limit.Limits;
import healthcontent.load.ReadCost;
import healthcontent.mcp.protocol.RpcBody;
import healthcontent.mcp.protocol.RpcError;
import healthcontent.problem.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Receives messages on the event loop, sends an answer that is at hand, and says what the others will cost. What is not
 * plain in a request goes on to the filters and the resource, which refuse it as they refuse others.
 */
@Singleton
class Reception {

    private static final EarlyBodies.Bounds BOUNDS =
            new EarlyBodies.Bounds(Limits.MCP_BYTES, Limits.MCP_TIME, Limits.MCP_RECEIVED, Limits.MCP, "messages");

    /** What is larger is read on a thread of its own. */
    private static final int READ_AT_ONCE = 8 * 1024;

    private static final String JSON = "application/json";
    private static final Set<String> PLAIN_TYPES =
            Set.of(JSON, "application/json;charset=utf-8", "application/json; charset=utf-8");

    private final EarlyBodies bodies;
    private final AcceptHeader accept;
    private final ReaderLanguages languages;
    private final Methods methods;
    private final Answers answers;

    Reception(
            ProblemResponses problems,
            AcceptHeader accept,
            ReaderLanguages languages,
            Methods methods,
            Answers answers) {
        this.bodies = new EarlyBodies(BOUNDS, problems);
        this.accept = accept;
        this.languages = languages;
        this.methods = methods;
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, RequestPipeline.MCP);
    }

    private void receive(RoutingContext context) {
        if (!UriText.isOrIsBelow(McpResource.PATH, PathForm.of(context))) {
            context.next();
        } else if (context.request().method().equals(HttpMethod.POST)) {
            bodies.receive(context, this::take);
        } else {
            ReadCost.USUAL.assignTo(context);
            context.next();
        }
    }

    private void take(RoutingContext context) {
        Optional<RpcBody> body = isPlain(context.request()) ? read(context) : Optional.empty();
        cost(body).assignTo(context);
        Optional<byte[]> atHand = body.flatMap(sent -> answers.atHand(sent, CallLanguage.of(context, languages)));
        if (atHand.isPresent()) {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, McpResource.JSON_UTF_8)
                    .end(Buffer.buffer(atHand.get()));
        } else {
            context.next();
        }
    }

    private boolean isPlain(HttpServerRequest request) {
        return request.query() == null
                && request.headers().contains(HttpHeaders.CONTENT_TYPE)
                && PLAIN_TYPES.contains(request.getHeader(HttpHeaders.CONTENT_TYPE))
                && !request.headers().contains(HttpHeaders.CONTENT_ENCODING)
                && accept.of(request.headers()).allows(JSON);
    }

    /** Empty where there is nothing to be read at once, or nothing that could be answered. */
    private static Optional<RpcBody> read(RoutingContext context) {
        Buffer received = context.body().buffer();
        if (received == null || received.length() > READ_AT_ONCE) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    RpcBody.read(received.getBytes(), context.request().headers()));
        } catch (RpcError | ProblemException refusedLater) {
            return Optional.empty();
        }
    }

    /** Several together may be as much work as a search, and what was not read may be anything. */
    private ReadCost cost(Optional<RpcBody> body) {
        boolean isUsual = body.filter(sent -> sent.items().size() == 1)
                .filter(sent -> sent.messages().noneMatch(methods::isExpensive))
                .isPresent();
        return isUsual ? ReadCost.USUAL : ReadCost.EXPENSIVE;
    }
}
