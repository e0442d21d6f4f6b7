package healthcontent.content.condition.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The symptoms of a condition. */
@Schema(description = "The symptoms of a condition.")
public record SymptomItemList(
        @Schema(description = "All of them, in editorial order.", required = true)
        List<SymptomItem> data) {}
