package healthcontent.content.symptom;

import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.content.redflag.RedFlagView;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.util.List;
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

        @Schema(description = "Whether a red flag of this condition names the symptom.", required = true)
        boolean redFlag,

        @Schema(
                description = "The red flags of this condition that name the symptom, alone or among others, the most"
                        + " urgent first.",
                required = true)
        List<RedFlagView> redFlags,

        @Schema(
                description = "Where `redFlags` is empty: that the sources name none, which does not mean that there"
                        + " are none. Absent where there are some.")
        String redFlagsNote,

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

    /** Selects the ties of a symptom ({@link Tie}), without their order, where the condition is {@code c}. */
    static final String TIES = """
            select c.slug, c.name, case when c.language <> :language then c.language end, tie.description,
                   tie.language, tie.redFlags, c.review, c.sources, c.disclaimer, c.revision
              from ConditionSymptom tie
              join Condition c on c.readerLanguage = tie.readerLanguage and c.slug = tie.conditionSlug
             where tie.readerLanguage = :reader and tie.slug = :term
            """;

    /** What the database gives; a language is there where it is not that of the text around it. */
    record Tie(
            String slug,
            String name,
            String language,
            String description,
            String descriptionLanguage,
            List<RedFlagView.Row> redFlags,
            Review review,
            List<Citation> sources,
            String disclaimer,
            int revision) {}

    static ConditionOfSymptom of(Tie tie, ReaderLanguage reader, ServiceTexts texts) {
        return new ConditionOfSymptom(
                tie.slug(),
                tie.name(),
                tie.language(),
                tie.description(),
                tie.descriptionLanguage(),
                !tie.redFlags().isEmpty(),
                RedFlagView.of(tie.redFlags(), reader),
                texts.redFlagsNote(tie.redFlags(), reader.tag()),
                tie.review(),
                tie.sources(),
                tie.disclaimer(),
                tie.revision(),
                reader.href(Paths.condition(tie.slug())));
    }
}
