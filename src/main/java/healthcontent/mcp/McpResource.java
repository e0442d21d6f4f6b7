package healthcontent.mcp;

import healthcontent.edge.body.BodyLimit;
import healthcontent.json.JsonCharset;
import healthcontent.language.LanguageParameter;
import healthcontent.language.ReaderLanguages;
import healthcontent.limit.Limits;
import healthcontent.mcp.protocol.RpcBody;
import healthcontent.mcp.protocol.RpcError;
import healthcontent.problem.BodyTooLarge;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The one address of the protocol (Model Context Protocol, streamable HTTP). There are no streams and no sessions, so
 * that {@code GET} and {@code DELETE} are 405. It is not in the contract: what can be asked here, a client learns from
 * the protocol ({@code tools/list}).
 */
@Path(McpResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class McpResource {

    static final String PATH = "/mcp";
    static final String JSON_UTF_8 = "application/json;charset=UTF-8";

    private final Answers answers;
    private final ReaderLanguages languages;
    private final RoutingContext context;

    @Inject
    McpResource(Answers answers, ReaderLanguages languages, RoutingContext context) {
        this.answers = answers;
        this.languages = languages;
        this.context = context;
    }

    /**
     * Answers messages: 200 with the answer, 202 where none is wanted, and an error of the protocol with the status
     * that the version gives it. What the whole service refuses is a problem here, too.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(bytes = Limits.MCP_BYTES, of = Limits.MCP)
    @Operation(hidden = true)
    public RestResponse<byte[]> answer(
            @BeanParam LanguageParameter language, @Context HttpHeaders headers, InputStream body) {
        JsonCharset.require(headers);
        Answers.Answer answer = answer(whole(body));
        RestResponse.ResponseBuilder<byte[]> response =
                RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(answer.status()));
        answer.body()
                .ifPresent(made ->
                        response.header(HttpHeaders.CONTENT_TYPE, JSON_UTF_8).entity(made.getBytes()));
        return response.build();
    }

    private Answers.Answer answer(byte[] body) {
        try {
            return answers.answer(RpcBody.read(body, context.request().headers()), CallLanguage.of(context, languages));
        } catch (RpcError error) {
            return Answers.Answer.of(error);
        }
    }

    private static byte[] whole(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(Limits.MCP_BYTES + 1);
            if (bytes.length > Limits.MCP_BYTES) {
                throw new BodyTooLarge(Limits.MCP_BYTES, Limits.MCP);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
