package healthcontent.content.redflag;

import healthcontent.content.NamedLink;
import healthcontent.document.condition.Match;
import healthcontent.document.condition.Urgency;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One or several symptoms of some condition that call for care. */
@Schema(name = "RedFlag", description = "One or several symptoms of some condition that call for care.")
record RedFlagView(
        @Schema(description = "Name of the red flag within its condition, in paths.", required = true)
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
                description = "Number of the revision of the condition that it is a part of.",
                required = true,
                examples = "1")
        int revision,

        @Schema(description = "When the condition's text last changed.", required = true)
        Instant updatedAt) {

    static RedFlagView of(RedFlagRow row, ReaderLanguage reader) {
        return new RedFlagView(
                row.slug(),
                row.language(),
                row.condition(reader),
                row.name(),
                Match.of(row.match()),
                RedFlagItem.Name.links(row.symptoms(), reader),
                row.urgency(),
                row.mayIndicate(),
                row.why(),
                row.action(),
                row.review(),
                row.sources(),
                row.disclaimer(),
                row.revision(),
                row.updatedAt());
    }
}
