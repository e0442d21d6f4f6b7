package healthcontent.content.condition.item;

import healthcontent.content.NamedLink;
import healthcontent.content.redflag.RedFlagItem;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The red flags of a condition. */
@Schema(description = "The red flags of a condition.")
public record RedFlagItemList(
        @Schema(
                description =
                        "All of them, the most urgent first; within an urgency in editorial order, where those that the"
                                + " translation lacks come last.",
                required = true)
        List<RedFlagItem> data,

        @Schema(description = "The condition that this is a section of.", required = true)
        NamedLink condition,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer,

        @Schema(
                description = "Number of the revision of the condition that this is a section of.",
                required = true,
                examples = "1")
        int revision,

        @Schema(
                description = "What to do in an emergency, in the words of the service and the language of the reader.",
                required = true)
        String emergencyAdvice,

        @Schema(
                description = "Where `data` is empty: that the sources name none, which does not mean that there"
                        + " are none. Absent where there are some.")
        String redFlagsNote) {

    /** The whole section. */
    public static RedFlagItemList of(
            List<RedFlagItem> data, Provenance provenance, String emergencyAdvice, String redFlagsNote) {
        return new RedFlagItemList(
                data,
                provenance.condition(),
                provenance.review(),
                provenance.sources(),
                provenance.disclaimer(),
                provenance.revision(),
                emergencyAdvice,
                redFlagsNote);
    }
}
