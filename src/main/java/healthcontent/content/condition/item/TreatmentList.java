package healthcontent.content.condition.item;

import healthcontent.document.condition.Treatment;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can relieve a condition. */
@Schema(description = "What can relieve a condition.")
public record TreatmentList(
        @Schema(description = "All treatments, in editorial order.", required = true)
        List<Treatment> data) {}
