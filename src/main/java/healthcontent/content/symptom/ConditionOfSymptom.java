package healthcontent.content.symptom;

import healthcontent.content.Paths;
import healthcontent.content.term.SymptomTie;
import healthcontent.language.ReaderLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition that a symptom is tied to. */
@Schema(description = "A condition that the symptom is tied to.")
record ConditionOfSymptom(
        @Schema(description = "Slug of the condition.", required = true, examples = "leg-cramps")
        String slug,

        @Schema(description = "Name of the condition.", required = true)
        String name,

        @Schema(description = "Language of the text, where it is not that of the symptom.", examples = "en")
        String language,

        @Schema(description = "What the symptom is like in this condition; absent where the sources do not say.")
        String description,

        @Schema(
                description =
                        "Language of the description, where it is not that of the condition: the translation lacks a red"
                                + " flag, and its symptom comes from the original with it.",
                examples = "en")
        String descriptionLanguage,

        @Schema(description = "Whether the symptom is a red flag of this condition.", required = true)
        boolean redFlag,

        @Schema(description = "Where the condition is: a path without a host.", required = true)
        String href) {

    /** Selects the ties of a term ({@link SymptomTie}), without their order, where the condition is {@code c}. */
    static final String TIES = """
            select c.slug, c.name, case when c.language <> :language then c.language end, tie.description,
                   tie.language,
                   case when tie.conditionSlug in (
                       select flag.conditionSlug from RedFlag flag
                        where flag.readerLanguage = :reader and flag.symptomSlug = :term) then true else false end
              from ConditionSymptom tie
              join Condition c on c.readerLanguage = tie.readerLanguage and c.slug = tie.conditionSlug
             where tie.readerLanguage = :reader and tie.slug = :term
            """;

    static ConditionOfSymptom of(SymptomTie tie, ReaderLanguage reader) {
        return new ConditionOfSymptom(
                tie.slug(),
                tie.name(),
                tie.language(),
                tie.description(),
                tie.descriptionLanguage(),
                tie.redFlag(),
                reader.href(Paths.condition(tie.slug())));
    }
}
