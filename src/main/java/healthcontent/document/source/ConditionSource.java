package healthcontent.document.source;

import healthcontent.document.condition.AssociatedCondition;
import healthcontent.document.condition.CallToAction;
import healthcontent.document.condition.CareAdvice;
import healthcontent.document.condition.CauseReference;
import healthcontent.document.condition.Code;
import healthcontent.document.condition.Diagnosis;
import healthcontent.document.condition.Extent;
import healthcontent.document.condition.Fact;
import healthcontent.document.condition.FurtherSection;
import healthcontent.document.condition.PreventionStep;
import healthcontent.document.condition.QuestionAndAnswer;
import healthcontent.document.condition.RedFlagSource;
import healthcontent.document.condition.SymptomReference;
import healthcontent.document.condition.Treatment;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition as a bundle carries it and as a revision keeps it. */
@Schema(description = "A condition as a bundle carries it and as a revision keeps it.")
public record ConditionSource(
        @Schema(description = "Whether this is a full article or a brief one.", required = true)
        Extent extent,

        @Schema(description = "Name of the condition.", required = true)
        String name,

        @Schema(description = "Other names.") List<String> alsoKnownAs,

        @Schema(description = "Names of narrower things: of a part of what the condition is.")
        List<String> narrowerNames,

        @Schema(description = "What people type when they look for it.")
        List<String> searchQuestions,

        @Schema(description = "What it is, in a few sentences.", required = true)
        String summary,

        @Schema(description = "What it is, in paragraphs.") List<String> overview,
        @Schema(description = "Figures and statements.") List<Fact> facts,
        @Schema(description = "Codes of the condition.") List<Code> codes,
        @Schema(description = "Causes, in editorial order.") List<CauseReference> causes,

        @Schema(description = "Symptoms, in editorial order.")
        List<SymptomReference> symptoms,

        @Schema(description = "Symptoms that call for care, alone or together.")
        List<RedFlagSource> redFlags,

        @Schema(description = "Conditions that it comes with.")
        List<AssociatedCondition> associatedConditions,

        @Schema(description = "What a reader can do against it.")
        List<PreventionStep> prevention,

        @Schema(description = "How it is recognised.") Diagnosis diagnosis,
        @Schema(description = "What can relieve it.") List<Treatment> treatments,
        @Schema(description = "When to see a doctor.") CareAdvice careAdvice,

        @Schema(description = "Whatever else there is to say, in editorial order.")
        List<FurtherSection> furtherSections,

        @Schema(description = "Questions and answers.") List<QuestionAndAnswer> faqs,

        @Schema(description = "What the reader may want to do next.")
        List<CallToAction> callsToAction,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer)
        implements DocumentSource {

    public ConditionSource {
        alsoKnownAs = alsoKnownAs == null ? List.of() : List.copyOf(alsoKnownAs);
        narrowerNames = narrowerNames == null ? List.of() : List.copyOf(narrowerNames);
        searchQuestions = searchQuestions == null ? List.of() : List.copyOf(searchQuestions);
        overview = overview == null ? List.of() : List.copyOf(overview);
        facts = facts == null ? List.of() : List.copyOf(facts);
        codes = codes == null ? List.of() : List.copyOf(codes);
        causes = causes == null ? List.of() : List.copyOf(causes);
        symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
        redFlags = redFlags == null ? List.of() : List.copyOf(redFlags);
        associatedConditions = associatedConditions == null ? List.of() : List.copyOf(associatedConditions);
        prevention = prevention == null ? List.of() : List.copyOf(prevention);
        treatments = treatments == null ? List.of() : List.copyOf(treatments);
        furtherSections = furtherSections == null ? List.of() : List.copyOf(furtherSections);
        faqs = faqs == null ? List.of() : List.copyOf(faqs);
        callsToAction = callsToAction == null ? List.of() : List.copyOf(callsToAction);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
