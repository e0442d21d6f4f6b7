package healthcontent.content.condition;

import healthcontent.document.QuestionAndAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Questions about a condition. */
@Schema(description = "Questions about a condition.")
record QuestionAndAnswerList(
        @Schema(description = "All of them, in editorial order.", required = true)
        List<QuestionAndAnswer> data) {}
