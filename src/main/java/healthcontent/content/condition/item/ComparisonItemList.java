package healthcontent.content.condition.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The comparisons that a condition is in. */
@Schema(description = "The comparisons that a condition is in.")
public record ComparisonItemList(
        @Schema(description = "All of them, by the name of the other condition.", required = true)
        List<ComparisonItem> data) {}
