package healthcontent.content.cause;

import healthcontent.content.term.TermSummary;
import healthcontent.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of causes. */
@Schema(description = "A page of causes.")
record CauseList(
        @Schema(description = "The causes of this page.", required = true)
        List<TermSummary> data,

        @Schema(description = "Where in the list this page stands.", required = true)
        Page page) {}
