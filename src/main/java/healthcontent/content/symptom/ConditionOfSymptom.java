package healthcontent.content.symptom;

import healthcontent.content.Paths;
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

    /** What the database gives. */
    record Row(
            String slug,
            String name,
            String language,
            String description,
            String descriptionLanguage,
            boolean redFlag) {}

    static ConditionOfSymptom of(Row row, ReaderLanguage reader) {
        return new ConditionOfSymptom(
                row.slug(),
                row.name(),
                row.language(),
                row.description(),
                row.descriptionLanguage(),
                row.redFlag(),
                reader.href(Paths.condition(row.slug())));
    }
}
