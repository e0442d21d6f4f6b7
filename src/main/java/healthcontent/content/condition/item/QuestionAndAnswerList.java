package healthcontent.content.condition.item;

import healthcontent.document.condition.QuestionAndAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Questions about a condition. */
@Schema(description = "Questions about a condition.")
public record QuestionAndAnswerList(
        @Schema(description = "All of them, in editorial order.", required = true)
        List<QuestionAndAnswer> data) {}
