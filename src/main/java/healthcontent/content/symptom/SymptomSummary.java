package healthcontent.content.symptom;

import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.content.redflag.RedFlagView;
import healthcontent.document.DocumentType;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A symptom in short. */
@Schema(description = "A symptom in short.")
record SymptomSummary(
        @Schema(description = "Its slug.", required = true, examples = "swelling")
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "Its name.", required = true) String name,

        @Schema(description = "Other names.", required = true)
        List<String> alsoKnownAs,

        @Schema(description = "What it is, whatever the condition; absent where the sources do not say.")
        String description,

        @Schema(description = "Whether a red flag of any condition names it.", required = true)
        boolean redFlag,

        @Schema(
                description =
                        "The most urgent red flags that name it, of whatever condition, at most 10; all of them are"
                                + " on the symptom's own page.",
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

        @Schema(description = "What the text is not; absent where the document has none.")
        String disclaimer,

        @Schema(description = "Number of the document's revision.", required = true, examples = "1")
        int revision,

        @Schema(description = "When the document last changed.", required = true)
        Instant updatedAt,

        @Schema(description = "Where it is: a path without a host.", required = true)
        String href) {

    static SymptomSummary of(SymptomRow row, ReaderLanguage reader, ServiceTexts texts) {
        return new SymptomSummary(
                row.slug(),
                row.language(),
                row.name(),
                row.alsoKnownAs(),
                row.description(),
                !row.redFlags().isEmpty(),
                RedFlagView.of(row.redFlags(), reader),
                texts.redFlagsNote(row.redFlags(), reader.tag()),
                row.review(),
                row.sources(),
                row.disclaimer(),
                row.revision(),
                row.updatedAt(),
                reader.href(Paths.of(DocumentType.SYMPTOM, row.slug())));
    }
}
