package healthcontent.content.cause;

import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.Code;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.Localised;
import healthcontent.language.ReaderLanguage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cause with every condition that it is tied to. */
@Schema(name = "Cause", description = "A cause with every condition that it is tied to.")
record CauseView(
        @Schema(description = "Its slug.", required = true, examples = "dehydration")
        String slug,

        @Schema(description = "Language of the text.", required = true, examples = "en")
        String language,

        @Schema(description = "Its name.", required = true) String name,

        @Schema(description = "Other names.", required = true)
        List<String> alsoKnownAs,

        @Schema(description = "What people type when they look for it.", required = true)
        List<String> searchQuestions,

        @Schema(description = "What it is, whatever the condition; absent where the sources do not say.")
        String description,

        @Schema(description = "What code systems call it.", required = true)
        List<Code> codes,

        @Schema(description = "The conditions that it is tied to, by name.", required = true)
        List<ConditionOfCause> conditions,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not.") String disclaimer,

        @Schema(description = "Number of the document's revision.", required = true, examples = "1")
        int revision,

        @Schema(description = "When the document last changed.", required = true)
        Instant updatedAt,

        @Schema(description = "Where it is: a path without a host.", required = true)
        String href)
        implements Localised {

    static CauseView of(Cause cause, List<ConditionOfCause> conditions, ReaderLanguage reader) {
        return new CauseView(
                cause.slug,
                cause.language,
                cause.name,
                cause.alsoKnownAs,
                cause.searchQuestions,
                cause.description,
                cause.codes,
                conditions,
                cause.review,
                cause.sources,
                cause.disclaimer,
                cause.revision,
                cause.updatedAt,
                reader.href(Paths.of(DocumentType.CAUSE, cause.slug)));
    }
}
