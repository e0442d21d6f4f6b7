package healthcontent.content.symptom;

import healthcontent.content.NamedLink;
import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.Urgency;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A red flag of some condition that names a symptom, where the symptom stands in a list. */
@Schema(description = "A red flag of some condition that names the symptom, alone or among others.")
record SymptomRedFlag(
        @Schema(
                description = "Name of the red flag within its condition, in paths.",
                required = true,
                examples = "swelling-or-redness")
        String slug,

        @Schema(description = "Language of the text, where it is not that of the symptom.", examples = "en")
        String language,

        @Schema(description = "What readers call it.", required = true)
        String name,

        @Schema(description = "The condition that it belongs to.", required = true)
        NamedLink condition,

        @Schema(description = "How soon to get care.", required = true)
        Urgency urgency,

        @Schema(description = "Why it matters.", required = true)
        String why,

        @Schema(description = "What to do.", required = true)
        String action,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer,

        @Schema(
                description = "Number of the revision of the condition that it is a part of.",
                required = true,
                examples = "1")
        int revision,

        @Schema(
                description =
                        "Where the red flags of the condition are, with all that they say: a path without a host.",
                required = true)
        String href) {

    /** What the database gives; a language is there where it is not that of the text around it. */
    record Row(
            String slug,
            String language,
            String name,
            ConditionName condition,
            Urgency urgency,
            String why,
            String action,
            Review review,
            List<Citation> sources,
            String disclaimer,
            int revision) {}

    /** What a condition is called, and in which language. */
    record ConditionName(String slug, String name, String language) {}

    static SymptomRedFlag of(Row row, ReaderLanguage reader) {
        ConditionName condition = row.condition();
        return new SymptomRedFlag(
                row.slug(),
                row.language(),
                row.name(),
                NamedLink.to(DocumentType.CONDITION, condition.slug(), condition.name(), condition.language(), reader),
                row.urgency(),
                row.why(),
                row.action(),
                row.review(),
                row.sources(),
                row.disclaimer(),
                row.revision(),
                reader.href(Paths.redFlags(condition.slug())));
    }
}
