package healthcontent.infobutton;

import healthcontent.edge.body.BodyLimit;
import healthcontent.edge.operation.InfobuttonRequests;
import healthcontent.language.ReaderLanguage;
import healthcontent.language.ReaderLanguages;
import healthcontent.limit.Limits;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.MayAnswer;
import healthcontent.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Infobutton requests over HTTP. Their parameters are described where the contract is made: they are not read one by
 * one.
 */
@Path(InfobuttonRequests.PATH)
@Produces({"text/xml", "application/json", "application/javascript"})
@PermitAll
@Tag(name = "Infobutton")
class InfobuttonResource {

    private static final String NOT_KEPT = "no-cache, no-store";

    private final KnowledgeFinder finder;
    private final FeedMaker feeds;
    private final InfobuttonAddress address;
    private final ReaderLanguages languages;

    @Inject
    InfobuttonResource(KnowledgeFinder finder, FeedMaker feeds, InfobuttonAddress address, ReaderLanguages languages) {
        this.finder = finder;
        this.feeds = feeds;
        this.address = address;
        this.languages = languages;
    }

    @GET
    @Operation(operationId = "requestKnowledge", summary = "Ask as HL7 Infobutton does", description = """
                    What is published for the code or the name of a condition, symptom or cause, as an Atom feed: for \
                    electronic health records that speak HL7 Infobutton, or MedlinePlus Connect. One entry a document, in \
                    the language that `informationRecipient.languageCode.c` asks for, with a link to its page; a feed \
                    without entries where there is nothing. A code of ICD-10-CM or ICD-10 finds the nearest code above it, \
                    as `GET /v1/codes/{system}/{code}` does. `subTopic.v.c` narrows an answer to a section. \
                    Further criteria have a number after their names: `mainSearchCriteria.v.c1`, `mainSearchCriteria.v.cs1`; \
                    at most 200, of which 8 have no code. Every other parameter is ignored. Those that tell of a patient or a \
                    caller are neither read nor logged, and no answer is kept.""")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(schema = @Schema(implementation = KnowledgeResponse.class)))
    public Response requestKnowledge(@Context RoutingContext context) {
        return answer(RequestParameters.of(context.request().query()), context);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @BodyLimit(bytes = Limits.INFOBUTTON_BYTES, of = Limits.INFOBUTTON)
    @MayAnswer(ProblemType.MALFORMED_REQUEST)
    @Operation(
            operationId = "requestKnowledgeByForm",
            summary = "Ask as HL7 Infobutton does, by a form",
            description = """
                    The same with the parameters in the body, at most 64 KiB, which takes at most ten seconds to send. Better \
                    than `GET`: addresses are logged on the way, and bodies are not.""")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(schema = @Schema(implementation = KnowledgeResponse.class)))
    public Response requestKnowledgeByForm(@Context RoutingContext context, @RequestBody InputStream form) {
        return answer(RequestParameters.of(context.request().query(), whole(form)), context);
    }

    private Response answer(RequestParameters parameters, RoutingContext context) {
        KnowledgeRequest request = KnowledgeRequestReader.read(parameters);
        ResponseType type = request.type().orElseGet(() -> InfobuttonFilter.wished(context));
        ReaderLanguage reader = reader(request.language(), context);
        List<FoundDocument> found = finder.find(request.criteria(), request.topic(), reader.tag());
        Feed feed = feeds.make(request, type, reader, found, address.originOf(context.request()));
        byte[] body = switch (type) {
            case XML -> AtomXml.write(feed);
            case JSON -> AtomJson.write(feed);
            case JAVASCRIPT -> AtomJson.script(feed, request.callback().orElseThrow());
        };
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE.toString(), type.contentType())
                .header(HttpHeaders.CACHE_CONTROL.toString(), NOT_KEPT)
                .header("Pragma", "no-cache")
                .build();
    }

    private ReaderLanguage reader(Optional<String> language, RoutingContext context) {
        List<String> accepted = context.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE);
        return languages.choose(
                language.map(InfobuttonResource::tag).orElse(null),
                accepted.isEmpty() ? null : String.join(",", accepted));
    }

    /**
     * A code of a language as a tag (BCP 47). Clients in use send {@code sp} for Spanish, and codes of three letters.
     */
    private static String tag(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "sp", "spa" -> "es";
            case "eng" -> "en";
            default -> code.replace('_', '-');
        };
    }

    private static String whole(InputStream form) {
        try {
            byte[] bytes = form.readNBytes(Limits.INFOBUTTON_BYTES + 1);
            if (bytes.length > Limits.INFOBUTTON_BYTES) {
                throw new BodyTooLarge(Limits.INFOBUTTON_BYTES, Limits.INFOBUTTON);
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
