package healthcontent.document.source;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a comparison. */
@Schema(description = "One line of a comparison.")
public record Aspect(
        @Schema(description = "Name of the aspect within its comparison.", required = true, examples = "sensation")
        String slug,

        @Schema(description = "Name of the aspect.", required = true)
        String name,

        @Schema(
                description = "Whether it helps to tell the two apart; false where one value is missing.",
                required = true)
        boolean distinguishing,

        @Schema(description = "One value for each condition, in the order of `conditions`.", required = true)
        List<AspectValue> values) {

    public Aspect {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
