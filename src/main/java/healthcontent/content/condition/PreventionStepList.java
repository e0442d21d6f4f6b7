package healthcontent.content.condition;

import healthcontent.document.PreventionStep;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader can do against a condition. */
@Schema(description = "What a reader can do against a condition.")
record PreventionStepList(
        @Schema(description = "All steps, in editorial order.", required = true)
        List<PreventionStep> data) {}
