package healthcontent.document.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question that readers ask, with its answer. */
@Schema(description = "A question that readers ask, with its answer.")
public record QuestionAndAnswer(
        @Schema(
                description = "Name of the question, unique in its language over all conditions.",
                required = true,
                examples = "how-to-stop-leg-cramps-at-once")
        String slug,

        @Schema(description = "The question as a reader would ask it.", required = true)
        String question,

        @Schema(description = "The answer.", required = true)
        String answer,

        @Schema(description = "What people type who ask this, in their own words.")
        List<String> searchQuestions) {

    public QuestionAndAnswer {
        searchQuestions = searchQuestions == null ? List.of() : List.copyOf(searchQuestions);
    }
}
