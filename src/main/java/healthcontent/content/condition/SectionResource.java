package healthcontent.content.condition;

import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.content.condition.item.AssociatedConditionItem;
import healthcontent.content.condition.item.AssociatedConditionItemList;
import healthcontent.content.condition.item.CareAdviceSection;
import healthcontent.content.condition.item.CauseItem;
import healthcontent.content.condition.item.CauseItemList;
import healthcontent.content.condition.item.ComparisonItem;
import healthcontent.content.condition.item.ComparisonItemList;
import healthcontent.content.condition.item.DiagnosisSection;
import healthcontent.content.condition.item.PreventionStepList;
import healthcontent.content.condition.item.QuestionAndAnswerList;
import healthcontent.content.condition.item.RedFlagItemList;
import healthcontent.content.condition.item.SymptomItem;
import healthcontent.content.condition.item.SymptomItemList;
import healthcontent.content.condition.item.TreatmentList;
import healthcontent.content.redflag.RedFlagItem;
import healthcontent.language.LanguageParameter;
import healthcontent.language.ReaderLanguage;
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

/** The sections of a condition, each by itself, over HTTP. */
@Path(Paths.CONDITIONS)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Conditions")
class SectionResource {

    private final Conditions conditions;
    private final ReaderLanguage reader;
    private final ServiceTexts texts;

    @Inject
    SectionResource(Conditions conditions, ReaderLanguage reader, ServiceTexts texts) {
        this.conditions = conditions;
        this.reader = reader;
        this.texts = texts;
    }

    @GET
    @Path("/{slug}/causes")
    @Operation(
            operationId = "getConditionCauses",
            summary = "Get the causes of a condition",
            description = "What brings the condition about, in editorial order, each with how it does so. As in "
                    + "`GET /v1/conditions/leg-cramps/causes`.")
    public RestResponse<CauseItemList> getConditionCauses(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language) {
        return conditions
                .section(Section.Query.CAUSES, slug)
                .answer(reader, (rows, provenance) -> CauseItemList.of(CauseItem.of(rows, reader), provenance));
    }

    @GET
    @Path("/{slug}/symptoms")
    @Operation(
            operationId = "getConditionSymptoms",
            summary = "Get the symptoms of a condition",
            description = "How the condition shows, in editorial order. `redFlag` marks the symptoms that call "
                    + "for care. One of these that only the original lists comes last, with its description in that "
                    + "language. As in `GET /v1/conditions/leg-cramps/symptoms`.")
    public RestResponse<SymptomItemList> getConditionSymptoms(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language) {
        return conditions
                .section(Section.Query.SYMPTOMS, slug)
                .answer(
                        reader,
                        (rows, provenance) -> SymptomItemList.of(
                                SymptomItem.of(rows, reader), provenance, texts.emergencyAdvice(reader.tag())));
    }

    @GET
    @Path("/{slug}/red-flags")
    @Operation(
            operationId = "getConditionRedFlags",
            summary = "Get the red flags of a condition",
            description = "The symptoms that call for care, alone or together: how soon, why, and what to do. The most"
                    + " urgent come first; within an urgency they are in editorial order, where those that a translation"
                    + " lacks come last, in the language of the original. As in `GET"
                    + " /v1/conditions/leg-cramps/red-flags`.")
    public RestResponse<RedFlagItemList> getConditionRedFlags(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language) {
        return conditions
                .section(Section.Query.RED_FLAGS, slug)
                .answer(
                        reader,
                        (rows, provenance) -> RedFlagItemList.of(
                                RedFlagItem.of(rows, reader),
                                provenance,
                                texts.emergencyAdvice(reader.tag()),
                                texts.redFlagsNote(rows, reader.tag())));
    }

    @GET
    @Path("/{slug}/associated-conditions")
    @Operation(
            operationId = "getAssociatedConditions",
            summary = "Get the conditions that a condition comes with",
            description = "Other conditions that this one often comes with, and how the two hang together. One "
                    + "that has a page has an `href`. As in `GET "
                    + "/v1/conditions/leg-cramps/associated-conditions`.")
    public RestResponse<AssociatedConditionItemList> getAssociatedConditions(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language) {
        return conditions
                .section(Section.Query.ASSOCIATED_CONDITIONS, slug)
                .answer(
                        reader,
                        (rows, provenance) ->
                                AssociatedConditionItemList.of(AssociatedConditionItem.of(rows, reader), provenance));
    }

    @GET
    @Path("/{slug}/prevention")
    @Operation(
            operationId = "getConditionPrevention",
            summary = "Get what prevents a condition",
            description = "What a reader can do against the condition, in editorial order. As in `GET "
                    + "/v1/conditions/leg-cramps/prevention`.")
    public RestResponse<PreventionStepList> getConditionPrevention(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language) {
        return conditions.section(Section.Query.PREVENTION, slug).answer(reader, PreventionStepList::of);
    }

    @GET
    @Path("/{slug}/diagnosis")
    @Operation(
            operationId = "getConditionDiagnosis",
            summary = "Get how a condition is diagnosed",
            description = "How the condition is recognised and which tests may be used. Always there; `tests` is "
                    + "empty where the sources do not say. As in `GET /v1/conditions/leg-cramps/diagnosis`.")
    public RestResponse<DiagnosisSection> getConditionDiagnosis(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language) {
        return conditions.section(Section.Query.DIAGNOSIS, slug).answer(reader, DiagnosisSection::of);
    }

    @GET
    @Path("/{slug}/treatments")
    @Operation(
            operationId = "getConditionTreatments",
            summary = "Get the treatments of a condition",
            description = "What can relieve the condition or its cause, in editorial order. As in `GET "
                    + "/v1/conditions/leg-cramps/treatments`.")
    public RestResponse<TreatmentList> getConditionTreatments(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language) {
        return conditions.section(Section.Query.TREATMENTS, slug).answer(reader, TreatmentList::of);
    }

    @GET
    @Path("/{slug}/care-advice")
    @Operation(
            operationId = "getConditionCareAdvice",
            summary = "Get when to see a doctor",
            description = "When to see a doctor because of the condition, and how soon. Always there; "
                    + "`seeDoctorIf` is empty where the sources do not say. As in `GET "
                    + "/v1/conditions/leg-cramps/care-advice`.")
    public RestResponse<CareAdviceSection> getConditionCareAdvice(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language) {
        return conditions
                .section(Section.Query.CARE_ADVICE, slug)
                .answer(
                        reader,
                        (advice, provenance) ->
                                CareAdviceSection.of(advice, provenance, texts.emergencyAdvice(reader.tag())));
    }

    @GET
    @Path("/{slug}/faqs")
    @Operation(
            operationId = "getConditionFaqs",
            summary = "Get the questions about a condition",
            description = "Questions that readers ask about the condition, with their answers, in editorial "
                    + "order. As in `GET /v1/conditions/leg-cramps/faqs`.")
    public RestResponse<QuestionAndAnswerList> getConditionFaqs(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language) {
        return conditions.section(Section.Query.FAQS, slug).answer(reader, QuestionAndAnswerList::of);
    }

    @GET
    @Path("/{slug}/comparisons")
    @Operation(
            operationId = "getConditionComparisons",
            summary = "Get the comparisons of a condition",
            description = "The comparisons that the condition is in, by the name of the other condition. As in "
                    + "`GET /v1/conditions/leg-cramps/comparisons`.")
    public RestResponse<ComparisonItemList> getConditionComparisons(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language) {
        return conditions
                .section(Section.Query.COMPARISONS, slug)
                .answer(
                        reader,
                        (rows, provenance) -> ComparisonItemList.of(ComparisonItem.of(rows, reader), provenance));
    }
}
