package healthcontent.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.mcp.document.Completions;
import healthcontent.mcp.document.DocumentList;
import healthcontent.mcp.document.DocumentUri;
import healthcontent.mcp.document.Documents;
import healthcontent.mcp.protocol.ProtocolVersion;
import healthcontent.mcp.protocol.RpcError;
import healthcontent.mcp.protocol.RpcMessage;
import healthcontent.mcp.tool.Tools;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The methods of the protocol that there are here. */
@Singleton
class Methods {

    static final String CALL = "tools/call";
    static final String READ = "resources/read";
    private static final String COMPLETE = "completion/complete";

    private static final int SERVER_FAULT = 500;

    private final ServerInfo server;
    private final Tools tools;
    private final DocumentList list;
    private final Documents documents;
    private final Completions completions;

    @Inject
    Methods(ServerInfo server, Tools tools, DocumentList list, Documents documents, Completions completions) {
        this.server = server;
        this.tools = tools;
        this.list = list;
        this.documents = documents;
        this.completions = completions;
    }

    /** Whether a message waits for its turn, as searches do. */
    boolean isExpensive(RpcMessage message) {
        return COMPLETE.equals(message.method())
                || (CALL.equals(message.method()) && tools.isExpensive(message.params()));
    }

    /** Whether the answer to a message may be kept until the content changes. */
    boolean isKept(RpcMessage message) {
        return READ.equals(message.method()) || (CALL.equals(message.method()) && tools.isKept(message.params()));
    }

    /**
     * The result of a request.
     *
     * @throws RpcError if there is none
     * @throws ProblemException if the service can't answer at the moment
     */
    ObjectNode answer(RpcMessage request, ProtocolVersion version) {
        return formed(
                version.isStateless() ? stateless(request, version) : withHandshake(request, version),
                request,
                version);
    }

    /** A result in the form that it has in a version. */
    ObjectNode formed(ObjectNode result, RpcMessage request, ProtocolVersion version) {
        return version.isStateless() ? ResultForm.stateless(result, request.method(), server) : result;
    }

    private ObjectNode stateless(RpcMessage request, ProtocolVersion version) {
        return request.method().equals("server/discover") ? server.discovered() : usual(request, version);
    }

    private ObjectNode withHandshake(RpcMessage request, ProtocolVersion version) {
        return switch (request.method()) {
            case "initialize" ->
                server.initialized(ProtocolVersion.negotiate(
                        request.params().path("protocolVersion").asText()));
            case "ping" -> JsonNodeFactory.instance.objectNode();
            default -> usual(request, version);
        };
    }

    private ObjectNode usual(RpcMessage request, ProtocolVersion version) {
        JsonNode params = request.params();
        PlainParameters.require(params);
        try {
            return switch (request.method()) {
                case "tools/list" -> onePage(params, tools.list());
                case CALL -> tools.call(params);
                case "resources/list" -> list.page(cursor(params));
                case "resources/templates/list" -> onePage(params, list.templates());
                case READ -> read(params, version);
                case COMPLETE -> completions.complete(params);
                default ->
                    throw RpcError.methodNotFound("Method not found: " + Quoted.plain(request.method()), version);
            };
        } catch (ProblemException problem) {
            if (problem.type() == ProblemType.INVALID_CURSOR) {
                throw RpcError.invalidParams(problem.getMessage());
            }
            throw problem;
        }
    }

    private static String cursor(JsonNode params) {
        JsonNode cursor = params.path("cursor");
        if (!cursor.isMissingNode() && !cursor.isTextual()) {
            throw RpcError.invalidParams("A cursor is a text.");
        }
        return cursor.textValue();
    }

    /** A list that has no second page, and so has given out no cursor. */
    private static ObjectNode onePage(JsonNode params, ObjectNode page) {
        if (cursor(params) != null) {
            throw RpcError.invalidParams("The cursor is not one that this service gave out.");
        }
        return page;
    }

    private ObjectNode read(JsonNode params, ProtocolVersion version) {
        if (!params.path("uri").isTextual()) {
            throw RpcError.invalidParams("The uri of a resource is a text.");
        }
        String asked = params.path("uri").textValue();
        try {
            return DocumentUri.of(asked)
                    .flatMap(uri -> documents.markdown(uri.kind(), uri.slug()))
                    .map(text -> contents(asked, text))
                    .orElseThrow(() -> notFound("There is no resource " + Quoted.of(asked) + ".", asked, version));
        } catch (ProblemException problem) {
            if (problem.type().status() >= SERVER_FAULT) {
                throw problem;
            }
            throw notFound(Tools.sentence(problem), asked, version);
        }
    }

    private static RpcError notFound(String sentence, String asked, ProtocolVersion version) {
        return RpcError.resourceNotFound(
                sentence, JsonNodeFactory.instance.objectNode().put("uri", Quoted.plain(asked)), version);
    }

    private static ObjectNode contents(String uri, String text) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.putArray("contents")
                .addObject()
                .put("uri", uri)
                .put("mimeType", "text/markdown")
                .put("text", text);
        return result;
    }
}
