package healthcontent.document.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section that has no part of its own here, such as the outlook. */
@Schema(description = "A section that has no property of its own, such as the outlook: paragraphs, then a list.")
public record FurtherSection(
        @Schema(description = "Name of this section within its condition.", required = true, examples = "outlook")
        String slug,

        @Schema(
                description = "What it is about, after the HealthAspectEnumeration of schema.org, such as `outlook`,"
                        + " `complications`, `risk-factors`, `types`, `living-with` or `screening`. New ones may come at"
                        + " any time: show the section by its `title`.",
                required = true,
                examples = "outlook")
        String aspect,

        @Schema(description = "Its heading.", required = true)
        String title,

        @Schema(description = "Its text, in paragraphs.") List<String> paragraphs,

        @Schema(description = "What it lists, in editorial order.")
        List<FurtherItem> items) {

    public FurtherSection {
        paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
        items = items == null ? List.of() : List.copyOf(items);
    }
}
