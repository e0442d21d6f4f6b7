package healthcontent.content.condition.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The causes of a condition. */
@Schema(description = "The causes of a condition.")
public record CauseItemList(
        @Schema(description = "All of them, in editorial order.", required = true)
        List<CauseItem> data) {}
