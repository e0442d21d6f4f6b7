package healthcontent.content.condition.item;

import healthcontent.content.NamedLink;
import healthcontent.document.condition.Diagnosis;
import healthcontent.document.condition.DiagnosticTest;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a condition is recognised, read by itself. */
@Schema(description = "How a condition is recognised, read by itself.")
public record DiagnosisSection(
        @Schema(description = "How a clinician goes about it; absent where the sources do not say.")
        String approach,

        @Schema(description = "Examinations that may be used, in editorial order.", required = true)
        List<DiagnosticTest> tests,

        @Schema(description = "The condition that this is a section of.", required = true)
        NamedLink condition,

        @Schema(description = "Whether a clinician reviewed this text.", required = true)
        Review review,

        @Schema(description = "Where the facts come from.", required = true)
        List<Citation> sources,

        @Schema(description = "What the text is not, and what to do in an emergency.", required = true)
        String disclaimer,

        @Schema(
                description = "Number of the revision of the condition that this is a section of.",
                required = true,
                examples = "1")
        int revision) {

    /** The whole section. */
    public static DiagnosisSection of(Diagnosis diagnosis, Provenance provenance) {
        return new DiagnosisSection(
                diagnosis.approach(),
                diagnosis.tests(),
                provenance.condition(),
                provenance.review(),
                provenance.sources(),
                provenance.disclaimer(),
                provenance.revision());
    }
}
