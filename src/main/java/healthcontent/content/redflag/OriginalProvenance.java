package healthcontent.content.redflag;

import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an original says of itself, where its red flag stands among those of a translation that lacks it. */
@Schema(description = "What the original says of itself that a red flag comes from.")
public record OriginalProvenance(
        @Schema(description = "Whether a clinician reviewed the original.", required = true)
        Review review,

        @Schema(description = "Where the facts of the original come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the original is not, and what to do in an emergency.", required = true)
        String disclaimer,

        @Schema(description = "Number of the revision of the original.", required = true, examples = "1")
        int revision) {

    public OriginalProvenance {
        sources = List.copyOf(sources);
    }
}
