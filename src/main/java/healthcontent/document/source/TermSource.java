package healthcontent.document.source;

import healthcontent.document.condition.Code;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cause or a symptom as a bundle carries it and as a revision keeps it. */
@Schema(description = "A cause or a symptom as a bundle carries it and as a revision keeps it.")
public record TermSource(
        @Schema(description = "Name of the term.", required = true)
        String name,

        @Schema(description = "Other names.") List<String> alsoKnownAs,

        @Schema(description = "What people type when they look for it.")
        List<String> searchQuestions,

        @Schema(description = "What it is, whatever the condition.")
        String description,

        @Schema(description = "What code systems call it.") List<Code> codes,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not.") String disclaimer)
        implements DocumentSource {

    public TermSource {
        alsoKnownAs = alsoKnownAs == null ? List.of() : List.copyOf(alsoKnownAs);
        searchQuestions = searchQuestions == null ? List.of() : List.copyOf(searchQuestions);
        codes = codes == null ? List.of() : List.copyOf(codes);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
