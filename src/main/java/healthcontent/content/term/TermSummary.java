package healthcontent.content.term;

import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cause or a symptom in short. */
@Schema(description = "A cause or a symptom in short.")
public record TermSummary(
        @Schema(description = "Its slug.", required = true, examples = "dehydration")
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "Its name.", required = true) String name,

        @Schema(description = "Other names.", required = true)
        List<String> alsoKnownAs,

        @Schema(description = "What it is, whatever the condition; absent where the sources do not say.")
        String description,

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

    /** What a list shows of a term of this type. */
    public static TermSummary of(TermRow row, DocumentType type, ReaderLanguage reader) {
        return new TermSummary(
                row.slug(),
                row.language(),
                row.name(),
                row.alsoKnownAs(),
                row.description(),
                row.review(),
                row.sources(),
                row.disclaimer(),
                row.revision(),
                row.updatedAt(),
                reader.href(Paths.of(type, row.slug())));
    }
}
