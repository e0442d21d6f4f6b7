package healthcontent.document.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another condition that this one often comes with. */
@Schema(description = "Another condition that this one often comes with.")
public record AssociatedCondition(
        @Schema(
                description = "Slug of the other condition, whether or not there is a page about it.",
                required = true,
                examples = "kidney-disease")
        String slug,

        @Schema(description = "Name of the other condition.", required = true)
        String name,

        @Schema(description = "How the two hang together.", required = true)
        String relationship,

        @Schema(description = "What code systems call the other condition.")
        List<Code> codes) {

    public AssociatedCondition {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
