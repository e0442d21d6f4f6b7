package healthcontent.document.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When to see a doctor. */
@Schema(description = "When to see a doctor.")
public record CareAdvice(
        @Schema(description = "The advice in short; absent where the sources do not say.")
        String summary,

        @Schema(description = "Situations in which to see a doctor, in editorial order.", required = true)
        List<CareCriterion> seeDoctorIf) {

    public CareAdvice {
        seeDoctorIf = seeDoctorIf == null ? List.of() : List.copyOf(seeDoctorIf);
    }
}
