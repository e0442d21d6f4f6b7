package healthcontent.content.condition.item;

import healthcontent.content.NamedLink;
import healthcontent.document.condition.CareAdvice;
import healthcontent.document.condition.CareCriterion;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When to see a doctor, read by itself. */
@Schema(description = "When to see a doctor, read by itself.")
public record CareAdviceSection(
        @Schema(description = "The advice in short; absent where the sources do not say.")
        String summary,

        @Schema(description = "Situations in which to see a doctor, in editorial order.", required = true)
        List<CareCriterion> seeDoctorIf,

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
        int revision,

        @Schema(
                description = "What to do in an emergency, in the words of the service and the language of the reader.",
                required = true)
        String emergencyAdvice) {

    /** The whole section. */
    public static CareAdviceSection of(CareAdvice advice, Provenance provenance, String emergencyAdvice) {
        return new CareAdviceSection(
                advice.summary(),
                advice.seeDoctorIf(),
                provenance.condition(),
                provenance.review(),
                provenance.sources(),
                provenance.disclaimer(),
                provenance.revision(),
                emergencyAdvice);
    }
}
