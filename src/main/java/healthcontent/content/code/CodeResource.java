package healthcontent.content.code;

import healthcontent.content.ConsistentRead;
import healthcontent.content.ContentResponse;
import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.language.LanguageParameter;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import healthcontent.problem.Fault;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

    private static final String ANY_CODE =
            "a code as FHIR has it: at most 80 characters, without a vertical bar and without two spaces in a row";

    private final Codes codes;
    private final ReaderLanguage reader;
    private final ServiceTexts texts;

    @Inject
    CodeResource(Codes codes, ReaderLanguage reader, ServiceTexts texts) {
        this.codes = codes;
        this.reader = reader;
        this.texts = texts;
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
        AskedCode asked = asked(system, code);
        List<Codes.Found> found = codes.find(asked);
        return ContentResponse.in(
                reader.tag(),
                new CodeResult(
                        new CodeQuestion(asked.system(), asked.code()),
                        found.stream()
                                .findFirst()
                                .map(first -> MatchedCode.of(asked, first.form()))
                                .orElse(null),
                        found.stream()
                                .limit(Limits.PAGE_ITEMS)
                                .map(one -> one.document().addressed(reader))
                                .toList(),
                        found.size() > Limits.PAGE_ITEMS,
                        texts.emergencyAdvice(reader.tag())));
    }

    private static AskedCode asked(String system, String code) {
        String uri = CodeSystem.ofAlias(system).map(CodeSystem::uri).orElse(system);
        if (!AskedCode.isSystem(uri)) {
            throw ProblemType.NOT_FOUND.exception("There is no code system " + Quoted.of(system) + ". There are "
                    + CodeSystem.aliases() + ", and every other by its URI, percent-encoded.");
        }
        return AskedCode.of(uri, code).orElseThrow(() -> malformed(uri, code));
    }

    private static ProblemException malformed(String uri, String code) {
        String rule = "must be " + CodeSystem.ofUri(uri).map(CodeSystem::rule).orElse(ANY_CODE);
        return ProblemType.INVALID_PARAMETER.exception(
                Quoted.of(code) + " is no code of " + Quoted.of(uri) + ": it " + rule + ".",
                List.of(Fault.inParameter("code", rule)));
    }
}
