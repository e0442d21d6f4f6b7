package healthcontent.content.condition;

import healthcontent.content.Paths;
import healthcontent.content.condition.item.AssociatedConditionItem;
import healthcontent.content.condition.item.CauseItem;
import healthcontent.content.condition.item.ComparisonItem;
import healthcontent.content.condition.item.SymptomItem;
import healthcontent.content.redflag.RedFlagItem;
import healthcontent.document.condition.CallToAction;
import healthcontent.document.condition.CareAdvice;
import healthcontent.document.condition.Code;
import healthcontent.document.condition.Diagnosis;
import healthcontent.document.condition.Extent;
import healthcontent.document.condition.Fact;
import healthcontent.document.condition.FurtherSection;
import healthcontent.document.condition.PreventionStep;
import healthcontent.document.condition.QuestionAndAnswer;
import healthcontent.document.condition.Treatment;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.Localised;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole condition: all that a page about it needs. */
@Schema(name = "Condition", description = "A whole condition: all that a page about it needs.")
record ConditionView(
        @Schema(description = "Its slug.", required = true, examples = "leg-cramps")
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "Whether this is a full article or a brief one.", required = true)
        Extent extent,

        @Schema(description = "Its name.", required = true) String name,

        @Schema(description = "Other names.", required = true)
        List<String> alsoKnownAs,

        @Schema(
                description = "Names of narrower things: of a part of what the condition is, as of cramps that only"
                        + " come at night.",
                required = true)
        List<String> narrowerNames,

        @Schema(description = "What people type when they look for it.", required = true)
        List<String> searchQuestions,

        @Schema(description = "What it is, in a few sentences.", required = true)
        String summary,

        @Schema(description = "What it is, in paragraphs.", required = true)
        List<String> overview,

        @Schema(description = "Figures and statements worth showing by themselves.", required = true)
        List<Fact> facts,

        @Schema(description = "What code systems call it.", required = true)
        List<Code> codes,

        @Schema(description = "Its causes, in editorial order.", required = true)
        List<CauseItem> causes,

        @Schema(description = "Its symptoms, in editorial order.", required = true)
        List<SymptomItem> symptoms,

        @Schema(
                description = "The symptoms that call for care, alone or together, the most urgent first; within an"
                        + " urgency in editorial order, where those that a translation lacks come last, in the language"
                        + " of the original.",
                required = true)
        List<RedFlagItem> redFlags,

        @Schema(
                description = "Where `redFlags` is empty: that the sources name none, which does not mean that there"
                        + " are none. Absent where there are some.")
        String redFlagsNote,

        @Schema(description = "Conditions that it often comes with.", required = true)
        List<AssociatedConditionItem> associatedConditions,

        @Schema(description = "What a reader can do against it.", required = true)
        List<PreventionStep> prevention,

        @Schema(description = "How it is recognised.", required = true)
        Diagnosis diagnosis,

        @Schema(description = "What can relieve it.", required = true)
        List<Treatment> treatments,

        @Schema(description = "When to see a doctor.", required = true)
        CareAdvice careAdvice,

        @Schema(description = "Whatever else there is to say, in editorial order.", required = true)
        List<FurtherSection> furtherSections,

        @Schema(description = "Questions and answers.", required = true)
        List<QuestionAndAnswer> faqs,

        @Schema(description = "The comparisons that it is in.", required = true)
        List<ComparisonItem> comparisons,

        @Schema(description = "What the reader may want to do next.", required = true)
        List<CallToAction> callsToAction,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer,

        @Schema(
                description = "What to do in an emergency, in the words of the service and the language of the reader.",
                required = true)
        String emergencyAdvice,

        @Schema(
                description = "Number of the document's revision, whatever became of what it refers to.",
                required = true,
                examples = "1")
        int revision,

        @Schema(description = "When the document last changed.", required = true)
        Instant updatedAt,

        @Schema(description = "Where it is: a path without a host.", required = true)
        String href)
        implements Localised {

    static ConditionView of(
            WholeCondition condition, ReaderLanguage reader, String emergencyAdvice, String redFlagsNote) {
        return new ConditionView(
                condition.slug,
                condition.language,
                Extent.of(condition.extent),
                condition.name,
                condition.alsoKnownAs,
                condition.narrowerNames,
                condition.searchQuestions,
                condition.summary,
                condition.overview,
                condition.facts,
                condition.codes,
                CauseItem.of(condition.causes, reader),
                SymptomItem.of(condition.symptoms, reader),
                RedFlagItem.of(condition.redFlags, reader),
                redFlagsNote,
                AssociatedConditionItem.of(condition.associatedConditions, reader),
                condition.prevention,
                condition.diagnosis,
                condition.treatments,
                condition.careAdvice,
                condition.furtherSections,
                condition.faqs,
                ComparisonItem.of(condition.comparisons, reader),
                condition.callsToAction,
                condition.review,
                condition.sources,
                condition.disclaimer,
                emergencyAdvice,
                condition.revision,
                condition.updatedAt,
                reader.href(Paths.condition(condition.slug)));
    }
}
