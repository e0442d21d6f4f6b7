package healthcontent.content.condition.item;

import healthcontent.content.redflag.RedFlagItem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The red flags of a condition. */
@Schema(description = "The red flags of a condition.")
public record RedFlagItemList(
        @Schema(
                description =
                        "All of them, the most urgent first; within an urgency in editorial order, where those that the"
                                + " translation lacks come last.",
                required = true)
        List<RedFlagItem> data) {}
