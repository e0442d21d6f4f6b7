package healthcontent.content.cause;

import healthcontent.content.Paths;
import healthcontent.content.term.CauseTie;
import healthcontent.language.ReaderLanguage;
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

        @Schema(description = "Where the condition is: a path without a host.", required = true)
        String href) {

    /** Selects the ties of a term ({@link CauseTie}), without their order, where the condition is {@code c}. */
    static final String TIES = """
            select c.slug, c.name, case when c.language <> :language then c.language end, tie.explanation
              from ConditionCause tie
              join Condition c on c.readerLanguage = tie.readerLanguage and c.slug = tie.conditionSlug
             where tie.readerLanguage = :reader and tie.slug = :term
            """;

    static ConditionOfCause of(CauseTie tie, ReaderLanguage reader) {
        return new ConditionOfCause(
                tie.slug(), tie.name(), tie.language(), tie.explanation(), reader.href(Paths.condition(tie.slug())));
    }
}
