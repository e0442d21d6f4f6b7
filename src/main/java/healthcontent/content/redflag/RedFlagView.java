package healthcontent.content.redflag;

import healthcontent.content.NamedLink;
import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.Match;
import healthcontent.document.condition.Urgency;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One or several symptoms of some condition that call for care: the same wherever a red flag is read by itself. */
@Schema(
        name = "RedFlag",
        description =
                "One or several symptoms of some condition that call for care, with where the text comes from: the same"
                        + " wherever a red flag stands without its condition.")
public record RedFlagView(
        @Schema(
                description = "Name of the red flag within its condition, in paths.",
                required = true,
                examples = "swelling-or-redness")
        String slug,

        @Schema(
                description = "Language of the text: that of the reader, or else that of the original.",
                required = true)
        String language,

        @Schema(description = "The condition that it belongs to.", required = true)
        NamedLink condition,

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

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer,

        @Schema(
                description =
                        "Number of the revision of the condition that the text is a part of, in the language of the text.",
                required = true,
                examples = "1")
        int revision,

        @Schema(description = "When the condition's text last changed.", required = true)
        Instant updatedAt,

        @Schema(
                description = "Where the red flags of the condition are, this one among them: a path without a host.",
                required = true)
        String href) {

    /**
     * What the database gives. The languages of the names are null where they are that of the text; what the text says
     * of itself is of the original, where the translation lacks it.
     */
    public record Row(
            String slug,
            String language,
            RedFlagItem.Name condition,
            String name,
            Match match,
            List<RedFlagItem.Name> symptoms,
            Urgency urgency,
            List<String> mayIndicate,
            String why,
            String action,
            Review review,
            List<Citation> sources,
            String disclaimer,
            int revision,
            Instant updatedAt) {}

    static RedFlagView of(Row row, ReaderLanguage reader) {
        return new RedFlagView(
                row.slug(),
                row.language(),
                row.condition().link(DocumentType.CONDITION, reader),
                row.name(),
                row.match(),
                RedFlagItem.Name.links(row.symptoms(), reader),
                row.urgency(),
                row.mayIndicate(),
                row.why(),
                row.action(),
                row.review(),
                row.sources(),
                row.disclaimer(),
                row.revision(),
                row.updatedAt(),
                reader.href(Paths.redFlags(row.condition().slug())));
    }

    /** The red flags of the rows, in their order. */
    public static List<RedFlagView> of(List<Row> rows, ReaderLanguage reader) {
        return rows.stream().map(row -> of(row, reader)).toList();
    }
}
