package healthcontent.content.condition.item;

import healthcontent.content.Paths;
import healthcontent.content.term.SymptomTie;
import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A symptom of a condition. */
@Schema(description = "A symptom of the condition.")
public record SymptomItem(
        @Schema(description = "Slug of the symptom.", required = true, examples = "swelling")
        String slug,

        @Schema(description = "Name of the symptom.", required = true)
        String name,

        @Schema(description = "Language of the name, where it is not that of the condition.", examples = "en")
        String language,

        @Schema(description = "What it is like in this condition; absent where the sources do not say.")
        String description,

        @Schema(
                description =
                        "Language of the description, where it is not that of the condition: the translation lacks a red"
                                + " flag, and its symptom comes from the original with it.",
                examples = "en")
        String descriptionLanguage,

        @Schema(
                description = "Whether it calls for care: whether one of the condition's red flags names it, alone or"
                        + " among others.",
                required = true)
        boolean redFlag,

        @Schema(description = "Where the symptom is: a path without a host.", required = true)
        String href) {

    private static SymptomItem of(SymptomTie tie, ReaderLanguage reader) {
        return new SymptomItem(
                tie.slug(),
                tie.name(),
                tie.language(),
                tie.description(),
                tie.descriptionLanguage(),
                tie.redFlag(),
                reader.href(Paths.of(DocumentType.SYMPTOM, tie.slug())));
    }

    /** The items of the rows, in their order. */
    public static List<SymptomItem> of(List<SymptomTie> ties, ReaderLanguage reader) {
        return ties.stream().map(tie -> of(tie, reader)).toList();
    }
}
