package healthcontent.content.code;

import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.Code;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition, symptom or cause that has a code, in short. */
@Schema(description = "A condition, symptom or cause that has a code, in short.")
record CodedDocument(
        @Schema(description = "What it is: `condition`, `symptom` or `cause`.", required = true)
        DocumentType type,

        @Schema(description = "Its slug.", required = true, examples = "leg-cramps")
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "Its name.", required = true) String name,

        @Schema(description = "Other names.", required = true)
        List<String> alsoKnownAs,

        @Schema(
                description = "What it is, in a few sentences; absent of a symptom or cause of which the sources do not"
                        + " say.")
        String summary,

        @Schema(
                description =
                        "The code by which it was found, and how that relates to the document: of a `broader` one,"
                                + " the document is about a part of what the code means.",
                required = true)
        Code code,

        @Schema(
                description = "Whether red flags stand with it: those of a condition, or those that name a symptom."
                        + " `href` leads to them.",
                required = true)
        boolean redFlag,

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

    /** The same with its address in the language of the reader. */
    CodedDocument addressed(ReaderLanguage reader) {
        return new CodedDocument(
                type,
                slug,
                language,
                name,
                alsoKnownAs,
                summary,
                code,
                redFlag,
                review,
                sources,
                disclaimer,
                revision,
                updatedAt,
                reader.href(Paths.of(type, slug)));
    }
}
