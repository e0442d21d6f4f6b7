package healthcontent.content.condition;

import healthcontent.content.Paths;
import healthcontent.document.condition.Extent;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition in short. */
@Schema(description = "A condition in short.")
record ConditionSummary(
        @Schema(description = "Its slug.", required = true, examples = "leg-cramps")
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "Whether its page is a full article or a brief one.", required = true)
        Extent extent,

        @Schema(description = "Its name.", required = true) String name,

        @Schema(description = "Other names.", required = true)
        List<String> alsoKnownAs,

        @Schema(description = "What it is, in a few sentences.", required = true)
        String summary,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer,

        @Schema(description = "Number of the document's revision.", required = true, examples = "1")
        int revision,

        @Schema(description = "When the document last changed.", required = true)
        Instant updatedAt,

        @Schema(description = "Where it is: a path without a host.", required = true)
        String href) {

    static ConditionSummary of(ConditionRow row, ReaderLanguage reader) {
        return new ConditionSummary(
                row.slug(),
                row.language(),
                Extent.of(row.extent()),
                row.name(),
                row.alsoKnownAs(),
                row.summary(),
                row.review(),
                row.sources(),
                row.disclaimer(),
                row.revision(),
                row.updatedAt(),
                reader.href(Paths.condition(row.slug())));
    }
}
