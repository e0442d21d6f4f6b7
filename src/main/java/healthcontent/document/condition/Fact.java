package healthcontent.document.condition;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure or statement worth showing by itself. */
@Schema(
        description = "A figure or statement worth showing by itself. A figure is a `value`, or a range from `low` to"
                + " `high`, of which one end may be open.")
public record Fact(
        @Schema(description = "Name of this fact within its condition.", required = true, examples = "leg-pain-over-60")
        String slug,

        @Schema(description = "What the fact is about, in a few words.", required = true)
        String label,

        @Schema(
                description = "The figure; absent where it is a range, and where the fact is not a number.",
                examples = "33")
        BigDecimal value,

        @Schema(description = "The lower end of a range; absent where it is open.")
        BigDecimal low,

        @Schema(description = "The higher end of a range; absent where it is open.")
        BigDecimal high,

        @Schema(description = "True where the figure is about so much; absent where it is exact.")
        Boolean approximate,

        @Schema(description = "What the figure counts; absent where it is a mere number.")
        Unit unit,

        @Schema(description = "Whom the figure is about.") String population,

        @Schema(description = "The fact as one sentence.", required = true)
        String statement) {}
