package healthcontent.content.comparison;

import healthcontent.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of comparisons. */
@Schema(description = "A page of comparisons.")
record ComparisonList(
        @Schema(description = "The comparisons of this page.", required = true)
        List<ComparisonSummary> data,

        @Schema(description = "Where in the list this page stands.", required = true)
        Page page) {}
