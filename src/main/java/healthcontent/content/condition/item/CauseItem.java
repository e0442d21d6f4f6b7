package healthcontent.content.condition.item;

import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cause of a condition. */
@Schema(description = "A cause of the condition.")
public record CauseItem(
        @Schema(description = "Slug of the cause.", required = true, examples = "dehydration")
        String slug,

        @Schema(description = "Name of the cause.", required = true)
        String name,

        @Schema(description = "Language of the name, where it is not that of the condition.", examples = "en")
        String language,

        @Schema(description = "How it brings the condition about; absent where the sources do not say.")
        String explanation,

        @Schema(description = "Where the cause is: a path without a host.", required = true)
        String href) {

    /** What the database gives. */
    public record Row(String slug, String name, String language, String explanation) {}

    private static CauseItem of(Row row, ReaderLanguage reader) {
        return new CauseItem(
                row.slug(),
                row.name(),
                row.language(),
                row.explanation(),
                reader.href(Paths.of(DocumentType.CAUSE, row.slug())));
    }

    public static List<CauseItem> of(List<Row> rows, ReaderLanguage reader) {
        return rows.stream().map(row -> of(row, reader)).toList();
    }
}
