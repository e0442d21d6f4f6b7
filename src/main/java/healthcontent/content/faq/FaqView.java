package healthcontent.content.faq;

import healthcontent.content.NamedLink;
import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.Localised;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question about some condition, with its answer. */
@Schema(name = "Faq", description = "A question about some condition, with its answer.")
record FaqView(
        @Schema(
                description = "Name of the question, unique in its language over all conditions.",
                required = true,
                examples = "how-to-stop-leg-cramps-at-once")
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "The question as a reader would ask it.", required = true)
        String question,

        @Schema(description = "The answer.", required = true)
        String answer,

        @Schema(description = "What people type who ask this, in their own words.", required = true)
        List<String> searchQuestions,

        @Schema(description = "The condition that it is about.", required = true)
        NamedLink condition,

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

        @Schema(description = "When the condition's text last changed.", required = true)
        Instant updatedAt,

        @Schema(description = "Where it is: a path without a host.", required = true)
        String href)
        implements Localised {

    static FaqView of(FaqRow row, ReaderLanguage reader) {
        return new FaqView(
                row.slug(),
                row.language(),
                row.question(),
                row.answer(),
                row.searchQuestions(),
                NamedLink.to(
                        DocumentType.CONDITION,
                        row.conditionSlug(),
                        row.conditionName(),
                        row.conditionLanguage(),
                        reader),
                row.review(),
                row.sources(),
                row.disclaimer(),
                row.revision(),
                row.updatedAt(),
                reader.href(Paths.faq(row.slug())));
    }
}
