package healthcontent.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every problem type. */
@Schema(description = "Every kind of problem that the service reports.")
record ProblemTypeList(
        @Schema(description = "All of them, by status.", required = true)
        List<ProblemTypeView> data) {}
