package healthcontent.document.source;

import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison as a bundle carries it and as a revision keeps it. */
@Schema(description = "A comparison as a bundle carries it and as a revision keeps it.")
public record ComparisonSource(
        @Schema(description = "Name of the comparison.", required = true)
        String name,

        @Schema(description = "What tells the two apart, in short.", required = true)
        String summary,

        @Schema(description = "Slugs of the two conditions.", required = true)
        List<String> conditions,

        @Schema(description = "The comparison, aspect by aspect.")
        List<Aspect> aspects,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer)
        implements DocumentSource {

    public ComparisonSource {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        aspects = aspects == null ? List.of() : List.copyOf(aspects);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
