package healthcontent.content.condition.item;

import healthcontent.content.Paths;
import healthcontent.document.condition.Code;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another condition that a condition often comes with. */
@Schema(description = "Another condition that this one often comes with.")
public record AssociatedConditionItem(
        @Schema(
                description = "Slug of the other condition, whether or not there is a page about it.",
                required = true,
                examples = "kidney-disease")
        String slug,

        @Schema(description = "Name of the other condition.", required = true)
        String name,

        @Schema(description = "How the two hang together.", required = true)
        String relationship,

        @Schema(description = "What code systems call the other condition.", required = true)
        List<Code> codes,

        @Schema(description = "Where the other condition is: a path without a host; absent where there is none.")
        String href) {

    /**
     * What the database gives.
     *
     * @param live whether the other condition has a page
     */
    public record Row(String slug, String name, String relationship, List<Code> codes, boolean live) {}

    private static AssociatedConditionItem of(Row row, ReaderLanguage reader) {
        return new AssociatedConditionItem(
                row.slug(),
                row.name(),
                row.relationship(),
                row.codes(),
                row.live() ? reader.href(Paths.condition(row.slug())) : null);
    }

    /** The items of the rows, in their order. */
    public static List<AssociatedConditionItem> of(List<Row> rows, ReaderLanguage reader) {
        return rows.stream().map(row -> of(row, reader)).toList();
    }
}
