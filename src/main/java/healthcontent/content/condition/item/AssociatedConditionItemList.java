package healthcontent.content.condition.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The conditions that a condition often comes with. */
@Schema(description = "The conditions that a condition often comes with.")
public record AssociatedConditionItemList(
        @Schema(description = "All of them, in editorial order.", required = true)
        List<AssociatedConditionItem> data) {}
