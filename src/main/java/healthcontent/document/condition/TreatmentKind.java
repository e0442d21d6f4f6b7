package healthcontent.document.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who does what. */
@Schema(
        description = "Who does what.",
        enumeration = {"self-care", "medication", "therapy", "medical"})
public enum TreatmentKind {
    /** The reader, without a clinician. */
    @JsonProperty("self-care")
    SELF_CARE,
    /** A medicine. */
    @JsonProperty("medication")
    MEDICATION,
    /** A therapist. */
    @JsonProperty("therapy")
    THERAPY,
    /** A clinician, treating what lies beneath. */
    @JsonProperty("medical")
    MEDICAL
}
