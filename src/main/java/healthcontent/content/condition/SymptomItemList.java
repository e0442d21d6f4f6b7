package healthcontent.content.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The symptoms of a condition. */
@Schema(description = "The symptoms of a condition.")
record SymptomItemList(
        @Schema(description = "All of them, in editorial order.", required = true)
        List<SymptomItem> data) {}
