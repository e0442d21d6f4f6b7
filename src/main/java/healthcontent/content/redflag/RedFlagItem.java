package healthcontent.content.redflag;

import healthcontent.content.NamedLink;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.Urgency;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A symptom of a condition that calls for care, where it stands with its condition. */
@Schema(description = "A symptom of the condition that calls for care.")
public record RedFlagItem(
        @Schema(description = "Name of the red flag within its condition.", required = true)
        String slug,

        @Schema(description = "Language of the text, where it is not that of the condition.", examples = "en")
        String language,

        @Schema(description = "The symptom that calls for care.", required = true)
        NamedLink symptom,

        @Schema(description = "How soon to get care.", required = true)
        Urgency urgency,

        @Schema(description = "What it may be a sign of.", required = true)
        List<String> mayIndicate,

        @Schema(description = "Why it matters.", required = true)
        String why,

        @Schema(description = "What to do.", required = true)
        String action) {

    /** What the database gives; a language is there where it is not that of the text around it. */
    public record Row(
            String slug,
            String language,
            Name symptom,
            Urgency urgency,
            List<String> mayIndicate,
            String why,
            String action) {}

    /** What a symptom is called, and in which language. */
    public record Name(String slug, String name, String language) {}

    private static RedFlagItem of(Row row, ReaderLanguage reader) {
        Name symptom = row.symptom();
        return new RedFlagItem(
                row.slug(),
                row.language(),
                NamedLink.to(DocumentType.SYMPTOM, symptom.slug(), symptom.name(), symptom.language(), reader),
                row.urgency(),
                row.mayIndicate(),
                row.why(),
                row.action());
    }

    /** The items of the rows, in their order. */
    public static List<RedFlagItem> of(List<Row> rows, ReaderLanguage reader) {
        return rows.stream().map(row -> of(row, reader)).toList();
    }
}
