package healthcontent.content.redflag;

import healthcontent.content.ConsistentRead;
import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.document.condition.Urgency;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.paging.PageParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Red flags across conditions, over HTTP. */
@Path(Paths.RED_FLAGS)
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@PermitAll
@Tag(name = "Red flags")
class RedFlagResource {

    private final RedFlags redFlags;
    private final ReaderLanguage reader;
    private final ServiceTexts texts;

    @Inject
    RedFlagResource(RedFlags redFlags, ReaderLanguage reader, ServiceTexts texts) {
        this.redFlags = redFlags;
        this.reader = reader;
        this.texts = texts;
    }

    @GET
    @Operation(
            operationId = "listRedFlags",
            summary = "List red flags across conditions",
            description =
                    "Symptoms that call for care, alone or together, the most urgent first; within an urgency those of"
                            + " one condition stand together, in editorial order. A front end that shows a warning banner"
                            + " asks for those that name a symptom, as in `GET /v1/red-flags?symptom=swelling`, or for the"
                            + " most urgent ones, as in `GET /v1/red-flags?urgency=emergency`. A red flag that a"
                            + " translation lacks is here in the language of the original: none is ever lost. If a"
                            + " condition changes while a client goes through the pages, its red flags of the same urgency"
                            + " come again from the first on.")
    public RestResponse<RedFlagList> listRedFlags(
            @Parameter(description = "Slug of a condition: only what belongs to it.", example = "leg-cramps") @RestQuery
                    String condition,
            @Parameter(
                            description = "Slug of a symptom: only red flags that name it, alone or among others.",
                            example = "swelling")
                    @RestQuery
                    String symptom,
            @Parameter(
                            description = "How soon to get care, on this service's own scale: only red flags of this"
                                    + " urgency.",
                            example = "urgent",
                            schema = @Schema(ref = "Urgency"))
                    @RestQuery
                    String urgency,
            @BeanParam PageParameters page) {
        ListRequest request = page.of(Paths.RED_FLAGS, reader)
                .filter("condition", condition)
                .filter("symptom", symptom)
                .filter("urgency", urgency);
        return redFlags.list(request, condition, symptom, urgencyOf(urgency))
                .answer(
                        reader,
                        row -> RedFlagView.of(row.content(), reader),
                        (flags, place) -> new RedFlagList(
                                flags,
                                place,
                                texts.emergencyAdvice(reader.tag()),
                                texts.redFlagsNote(flags, reader.tag())));
    }

    private static Urgency urgencyOf(String value) {
        return value == null ? null : Urgency.of(value).orElseThrow();
    }
}
