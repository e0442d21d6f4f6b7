package healthcontent.content.condition.item;

import healthcontent.document.condition.PreventionStep;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader can do against a condition. */
@Schema(description = "What a reader can do against a condition.")
public record PreventionStepList(
        @Schema(description = "All steps, in editorial order.", required = true)
        List<PreventionStep> data) {}
