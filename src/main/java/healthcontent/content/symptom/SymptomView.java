package healthcontent.content.symptom;

import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.Code;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.Localised;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A symptom with every condition that it is tied to. */
@Schema(name = "Symptom", description = "A symptom with every condition that it is tied to.")
record SymptomView(
        @Schema(description = "Its slug.", required = true, examples = "swelling")
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "Its name.", required = true) String name,

        @Schema(description = "Other names.", required = true)
        List<String> alsoKnownAs,

        @Schema(description = "What people type when they look for it.", required = true)
        List<String> searchQuestions,

        @Schema(description = "What it is, whatever the condition; absent where the sources do not say.")
        String description,

        @Schema(description = "What code systems call it.", required = true)
        List<Code> codes,

        @Schema(description = "Whether a red flag of any of these conditions names it.", required = true)
        boolean redFlag,

        @Schema(
                description = "The conditions that it is tied to, by name, each with the red flags that name it.",
                required = true)
        List<ConditionOfSymptom> conditions,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not; absent where the document has none.")
        String disclaimer,

        @Schema(
                description = "What to do in an emergency, in the words of the service and the language of the reader.",
                required = true)
        String emergencyAdvice,

        @Schema(description = "Number of the document's revision.", required = true, examples = "1")
        int revision,

        @Schema(description = "When the document last changed.", required = true)
        Instant updatedAt,

        @Schema(description = "Where it is: a path without a host.", required = true)
        String href)
        implements Localised {

    static SymptomView of(
            Symptom symptom, List<ConditionOfSymptom> conditions, ReaderLanguage reader, String emergencyAdvice) {
        return new SymptomView(
                symptom.slug,
                symptom.language,
                symptom.name,
                symptom.alsoKnownAs,
                symptom.searchQuestions,
                symptom.description,
                symptom.codes,
                conditions.stream().anyMatch(ConditionOfSymptom::redFlag),
                conditions,
                symptom.review,
                symptom.sources,
                symptom.disclaimer,
                emergencyAdvice,
                symptom.revision,
                symptom.updatedAt,
                reader.href(Paths.of(DocumentType.SYMPTOM, symptom.slug)));
    }
}
