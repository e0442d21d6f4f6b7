package healthcontent.content.condition;

import healthcontent.document.Treatment;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can relieve a condition. */
@Schema(description = "What can relieve a condition.")
record TreatmentList(
        @Schema(description = "All treatments, in editorial order.", required = true)
        List<Treatment> data) {}
