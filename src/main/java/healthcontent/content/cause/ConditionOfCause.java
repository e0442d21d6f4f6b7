package healthcontent.content.cause;

import healthcontent.content.Paths;
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

    /** What the database gives. */
    record Row(String slug, String name, String language, String explanation) {}

    static ConditionOfCause of(Row row, ReaderLanguage reader) {
        return new ConditionOfCause(
                row.slug(), row.name(), row.language(), row.explanation(), reader.href(Paths.condition(row.slug())));
    }
}
