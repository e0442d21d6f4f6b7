package healthcontent.content.code;

import healthcontent.content.ConsistentRead;
import healthcontent.content.ContentResponse;
import healthcontent.content.Paths;
import healthcontent.language.LanguageParameter;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What is published for a code, over HTTP. */
@Path(Paths.CODES)
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@PermitAll
@Tag(name = "Codes")
class CodeResource {

    private final CodeAnswers answers;
    private final ReaderLanguage reader;

    @Inject
    CodeResource(CodeAnswers answers, ReaderLanguage reader) {
        this.answers = answers;
        this.reader = reader;
    }

    @GET
    @Path("/{system}/{code}")
    @Operation(operationId = "findByCode", summary = "Find what is published for a code", description = """
                    The conditions, symptoms and causes that have a code, as in `GET /v1/codes/icd-10-cm/G47.62`. Where none \
                    has it, those of the nearest code above it: codes of ICD-10-CM and ICD-10 are cut from their end, with or \
                    without the point and in any case, down to three characters, so that `G47.629` finds what `G47.62` finds; \
                    `matched` says which code it was. It never goes down: a category does not find what is published for a \
                    code in it. Codes of other systems match exactly, as SNOMED CT and RxNorm keep what is above a code in \
                    data that this service does not have. A code that nothing is published for gives an empty list.""")
    public RestResponse<CodeResult> findByCode(
            @Parameter(
                            description =
                                    "The code system: `icd-10-cm`, `snomed`, `mesh`, `icd-10`, `rxnorm`, `loinc`, or"
                                            + " its URI, percent-encoded. Another name is a 404.",
                            example = "icd-10-cm")
                    @RestPath
                    String system,
            @Parameter(description = "The code. One of a form that the system can't have is a 400.", example = "G47.62")
                    @RestPath
                    String code,
            @BeanParam LanguageParameter language) {
        return ContentResponse.in(reader.tag(), answers.of(system, code, Limits.PAGE_ITEMS));
    }
}
