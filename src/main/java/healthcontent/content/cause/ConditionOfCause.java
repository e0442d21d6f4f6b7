package healthcontent.content.cause;

import healthcontent.content.Paths;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition that a cause is tied to. */
@Schema(description = "A condition that the cause is tied to.")
record ConditionOfCause(
        @Schema(description = "Slug of the condition.", required = true, examples = "leg-cramps")
        String slug,

        @Schema(description = "Name of the condition.", required = true)
        String name,

        @Schema(description = "Language of the text, where it is not that of the cause.", examples = "en")
        String language,

        @Schema(description = "How the cause brings this condition about; absent where the sources do not say.")
        String explanation,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer,

        @Schema(description = "Number of the revision of the condition.", required = true, examples = "1")
        int revision,

        @Schema(description = "Where the condition is: a path without a host.", required = true)
        String href) {

    /** Selects the ties of a cause ({@link Tie}), without their order, where the condition is {@code c}. */
    static final String TIES = """
            select c.slug, c.name, case when c.language <> :language then c.language end, tie.explanation,
                   c.review, c.sources, c.disclaimer, c.revision
              from ConditionCause tie
              join Condition c on c.readerLanguage = tie.readerLanguage and c.slug = tie.conditionSlug
             where tie.readerLanguage = :reader and tie.slug = :term
            """;

    /** What the database gives; a language is there where it is not that of the cause. */
    record Tie(
            String slug,
            String name,
            String language,
            String explanation,
            Review review,
            List<Citation> sources,
            String disclaimer,
            int revision) {}

    static ConditionOfCause of(Tie tie, ReaderLanguage reader) {
        return new ConditionOfCause(
                tie.slug(),
                tie.name(),
                tie.language(),
                tie.explanation(),
                tie.review(),
                tie.sources(),
                tie.disclaimer(),
                tie.revision(),
                reader.href(Paths.condition(tie.slug())));
    }
}
