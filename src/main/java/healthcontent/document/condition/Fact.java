package healthcontent.document.condition;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure or statement worth showing by itself. */
@Schema(description = "A figure or statement worth showing by itself.")
public record Fact(
        @Schema(description = "Name of this fact within its condition.", required = true, examples = "leg-pain-over-60")
        String slug,

        @Schema(description = "What the fact is about, in a few words.", required = true)
        String label,

        @Schema(description = "The figure; absent where the fact is not a number.", examples = "33")
        BigDecimal value,

        @Schema(description = "Unit of `value`, such as `percent`.", examples = "percent")
        String unit,

        @Schema(description = "Whom the figure is about.") String population,

        @Schema(description = "The fact as one sentence.", required = true)
        String statement) {}
