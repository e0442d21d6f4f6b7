package healthcontent.content.condition.item;

import healthcontent.content.NamedLink;
import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison that a condition is in. */
@Schema(description = "A comparison that the condition is in.")
public record ComparisonItem(
        @Schema(
                description = "Slug of the comparison.",
                required = true,
                examples = "leg-cramps-vs-restless-legs-syndrome")
        String slug,

        @Schema(description = "The other condition.", required = true)
        NamedLink with,

        @Schema(description = "Where the comparison is: a path without a host.", required = true)
        String href) {

    /** What the database gives: the comparison, and the other condition. */
    public record Row(String comparison, String slug, String name, String language) {}

    private static ComparisonItem of(Row row, ReaderLanguage reader) {
        return new ComparisonItem(
                row.comparison(),
                NamedLink.to(DocumentType.CONDITION, row.slug(), row.name(), row.language(), reader),
                reader.href(Paths.of(DocumentType.COMPARISON, row.comparison())));
    }

    /** The items of the rows, in their order. */
    public static List<ComparisonItem> of(List<Row> rows, ReaderLanguage reader) {
        return rows.stream().map(row -> of(row, reader)).toList();
    }
}
