package healthcontent.content.comparison;

import healthcontent.content.NamedLink;
import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison in short. */
@Schema(description = "A comparison in short.")
record ComparisonSummary(
        @Schema(description = "Its slug.", required = true, examples = "leg-cramps-vs-restless-legs-syndrome")
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "Its name.", required = true) String name,

        @Schema(description = "What tells the two apart, in short.", required = true)
        String summary,

        @Schema(description = "The two conditions.", required = true)
        List<NamedLink> conditions,

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

    static ComparisonSummary of(ComparisonRow row, ReaderLanguage reader) {
        return new ComparisonSummary(
                row.slug(),
                row.language(),
                row.name(),
                row.summary(),
                List.of(
                        NamedLink.to(
                                DocumentType.CONDITION, row.firstSlug(), row.firstName(), row.firstLanguage(), reader),
                        NamedLink.to(
                                DocumentType.CONDITION,
                                row.secondSlug(),
                                row.secondName(),
                                row.secondLanguage(),
                                reader)),
                row.review(),
                row.sources(),
                row.disclaimer(),
                row.revision(),
                row.updatedAt(),
                reader.href(Paths.of(DocumentType.COMPARISON, row.slug())));
    }
}
