package healthcontent.content.comparison;

import healthcontent.content.NamedLink;
import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.document.source.Aspect;
import healthcontent.document.source.AspectValue;
import healthcontent.language.Localised;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two conditions side by side, aspect by aspect. */
@Schema(name = "Comparison", description = "Two conditions side by side, aspect by aspect.")
public record ComparisonView(
        @Schema(description = "Its slug.", required = true, examples = "leg-cramps-vs-restless-legs-syndrome")
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "Its name.", required = true) String name,

        @Schema(description = "What tells the two apart, in short.", required = true)
        String summary,

        @Schema(description = "The two conditions: the columns of a table.", required = true)
        List<NamedLink> conditions,

        @Schema(
                description = "The rows of a table, in editorial order; each has its values in the order of "
                        + "`conditions`.",
                required = true)
        List<Aspect> aspects,

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
        String href)
        implements Localised {

    /**
     * What a reader sees of a comparison.
     *
     * @param conditions in the order of the columns
     */
    static ComparisonView of(Comparison comparison, List<NamedLink> conditions, ReaderLanguage reader) {
        return new ComparisonView(
                comparison.slug,
                comparison.language,
                comparison.name,
                comparison.summary,
                conditions,
                comparison.aspects.stream()
                        .map(aspect -> inOrder(aspect, conditions))
                        .toList(),
                comparison.review,
                comparison.sources,
                comparison.disclaimer,
                comparison.revision,
                comparison.updatedAt,
                reader.href(Paths.of(DocumentType.COMPARISON, comparison.slug)));
    }

    /** One value for each condition, one without a text where the sources do not say. */
    private static Aspect inOrder(Aspect aspect, List<NamedLink> conditions) {
        return new Aspect(
                aspect.slug(),
                aspect.name(),
                aspect.distinguishing(),
                conditions.stream()
                        .map(NamedLink::slug)
                        .map(condition -> aspect.values().stream()
                                .filter(value -> value.condition().equals(condition))
                                .findFirst()
                                .orElse(new AspectValue(condition, null)))
                        .toList());
    }
}
