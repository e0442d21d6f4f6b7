package healthcontent.lookup;

import healthcontent.content.ContentResponse;
import healthcontent.content.Paths;
import healthcontent.edge.body.BodyLimit;
import healthcontent.json.JsonCharset;
import healthcontent.language.LanguageParameter;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import healthcontent.problem.MayAnswer;
import healthcontent.problem.ProblemType;
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
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The red flags that a set of symptoms meets, over HTTP. */
@Path(Paths.RED_FLAG_LOOKUP)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Red flags")
class LookupResource {

    private final LookupReader requests;
    private final RedFlagAnswers answers;
    private final ReaderLanguage reader;

    @Inject
    LookupResource(LookupReader requests, RedFlagAnswers answers, ReaderLanguage reader) {
        this.requests = requests;
        this.answers = answers;
        this.reader = reader;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(bytes = Limits.LOOKUP_BYTES, of = Limits.LOOKUP)
    @MayAnswer({ProblemType.INVALID_BODY, ProblemType.MALFORMED_REQUEST})
    @Operation(operationId = "lookUpRedFlags", summary = "Look up the red flags of symptoms", description = """
                    The published red flags that a set of symptoms meets, word for word, the most urgent first, each with \
                    its condition and where it comes from; then those that need further symptoms besides. It is a look-up \
                    in published text, which assesses nothing and is no diagnosis: it takes slugs of published symptoms and \
                    no free text, and no match does not mean that all is well. Show `statement` and `emergencyAdvice` with \
                    every answer.

                    Nothing of the request is stored, logged, traced, counted by value or kept by a cache; hence `POST`, as \
                    addresses are logged. Limits: 100 symptoms, 16 KiB, ten \
                    seconds to send it, and over HTTP/2 no body without `Content-Length`; a look-up whose answer would \
                    hold more than 1,000 red flags is a 422, as a part of them would look like all: name fewer symptoms, \
                    or a condition. A slug that is well-formed \
                    and no published symptom is in `unknown`; one that is malformed is a 422, as is a condition that is not \
                    published, so that a slip does not look as if nothing matched.""")
    public RestResponse<LookupView> lookUpRedFlags(
            @BeanParam LanguageParameter language,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            description = "The symptoms.",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = LookupRequest.class)))
                    InputStream body) {
        JsonCharset.require(headers);
        LookupRequest request = requests.read(body);
        return ContentResponse.in(
                reader.tag(), answers.of(request.symptoms(), Optional.ofNullable(request.condition())));
    }
}
