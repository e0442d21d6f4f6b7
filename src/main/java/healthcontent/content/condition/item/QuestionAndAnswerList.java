package healthcontent.content.condition.item;

import healthcontent.content.NamedLink;
import healthcontent.document.condition.QuestionAndAnswer;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Questions about a condition. */
@Schema(description = "Questions about a condition.")
public record QuestionAndAnswerList(
        @Schema(description = "All of them, in editorial order.", required = true)
        List<QuestionAndAnswer> data,

        @Schema(description = "The condition that this is a section of.", required = true)
        NamedLink condition,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer,

        @Schema(
                description = "Number of the revision of the condition that this is a section of.",
                required = true,
                examples = "1")
        int revision) {

    /** The whole section. */
    public static QuestionAndAnswerList of(List<QuestionAndAnswer> data, Provenance provenance) {
        return new QuestionAndAnswerList(
                data,
                provenance.condition(),
                provenance.review(),
                provenance.sources(),
                provenance.disclaimer(),
                provenance.revision());
    }
}
