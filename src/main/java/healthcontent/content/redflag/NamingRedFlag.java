package healthcontent.content.redflag;

import healthcontent.content.Paths;
import healthcontent.document.condition.Urgency;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A red flag of a condition, where a symptom is shown that it names. */
@Schema(description = "A red flag of the condition that names the symptom, alone or among others.")
public record NamingRedFlag(
        @Schema(
                description = "Name of the red flag within its condition, in paths.",
                required = true,
                examples = "swelling-or-redness")
        String slug,

        @Schema(description = "Language of the text, where it is not that of the condition.", examples = "en")
        String language,

        @Schema(description = "What readers call it.", required = true)
        String name,

        @Schema(description = "How soon to get care.", required = true)
        Urgency urgency,

        @Schema(description = "Why it matters.", required = true)
        String why,

        @Schema(description = "What to do.", required = true)
        String action,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer,

        @Schema(
                description = "Number of the revision of the condition that it is a part of.",
                required = true,
                examples = "1")
        int revision,

        @Schema(
                description =
                        "Where the red flags of the condition are, with all that they say: a path without a host.",
                required = true)
        String href) {

    /** What the database gives; a language is there where it is not that of the condition. */
    public record Row(
            String slug,
            String language,
            String name,
            Urgency urgency,
            String why,
            String action,
            Review review,
            List<Citation> sources,
            String disclaimer,
            int revision) {}

    /** The red flags of a condition, in the order of the rows. */
    public static List<NamingRedFlag> of(List<Row> rows, String condition, ReaderLanguage reader) {
        String href = reader.href(Paths.redFlags(condition));
        return rows.stream()
                .map(row -> new NamingRedFlag(
                        row.slug(),
                        row.language(),
                        row.name(),
                        row.urgency(),
                        row.why(),
                        row.action(),
                        row.review(),
                        row.sources(),
                        row.disclaimer(),
                        row.revision(),
                        href))
                .toList();
    }
}
