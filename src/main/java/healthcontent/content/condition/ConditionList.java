package healthcontent.content.condition;

import healthcontent.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of conditions. */
@Schema(description = "A page of conditions.")
record ConditionList(
        @Schema(description = "The conditions of this page.", required = true)
        List<ConditionSummary> data,

        @Schema(description = "Where in the list this page stands.", required = true)
        Page page) {}
