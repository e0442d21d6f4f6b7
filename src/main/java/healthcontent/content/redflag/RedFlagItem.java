package healthcontent.content.redflag;

import healthcontent.content.NamedLink;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.Match;
import healthcontent.document.condition.Urgency;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One or several symptoms of a condition that call for care, where they stand with their condition. */
@Schema(description = "One or several symptoms of the condition that call for care.")
public record RedFlagItem(
        @Schema(description = "Name of the red flag within its condition, in paths.", required = true)
        String slug,

        @Schema(description = "Language of the text, where it is not that of the condition.", examples = "en")
        String language,

        @Schema(description = "What readers call it.", required = true)
        String name,

        @Schema(required = true) Match match,

        @Schema(description = "The symptoms that call for care, in editorial order.", required = true)
        List<NamedLink> symptoms,

        @Schema(description = "How soon to get care.", required = true)
        Urgency urgency,

        @Schema(description = "What it may be a sign of.", required = true)
        List<String> mayIndicate,

        @Schema(description = "Why it matters.", required = true)
        String why,

        @Schema(description = "What to do.", required = true)
        String action,

        @Schema(
                description = "What the original says of itself, where the red flag comes from it and not from the"
                        + " translation; else that of the condition holds.")
        OriginalProvenance original) {

    /** What the database gives; a language is there where it is not that of the text around it. */
    public record Row(
            String slug,
            String language,
            String name,
            Match match,
            List<Name> symptoms,
            Urgency urgency,
            List<String> mayIndicate,
            String why,
            String action,
            OriginalProvenance original) {}

    /** What something is called, and in which language: null for that of the text around it. */
    public record Name(String slug, String name, String language) {

        NamedLink link(DocumentType type, ReaderLanguage reader) {
            return NamedLink.to(type, slug, name, language, reader);
        }

        static List<NamedLink> links(List<Name> symptoms, ReaderLanguage reader) {
            return symptoms.stream()
                    .map(symptom -> symptom.link(DocumentType.SYMPTOM, reader))
                    .toList();
        }
    }

    private static RedFlagItem of(Row row, ReaderLanguage reader) {
        return new RedFlagItem(
                row.slug(),
                row.language(),
                row.name(),
                row.match(),
                Name.links(row.symptoms(), reader),
                row.urgency(),
                row.mayIndicate(),
                row.why(),
                row.action(),
                row.original());
    }

    /** The items of the rows, in their order. */
    public static List<RedFlagItem> of(List<Row> rows, ReaderLanguage reader) {
        return rows.stream().map(row -> of(row, reader)).toList();
    }
}
