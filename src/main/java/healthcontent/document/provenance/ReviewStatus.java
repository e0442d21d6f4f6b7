package healthcontent.document.provenance;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a clinician reviewed the text. */
@Schema(
        description = "Whether a clinician reviewed the text.",
        enumeration = {"unreviewed", "reviewed"})
public enum ReviewStatus {
    /** No clinician reviewed this text. */
    @JsonProperty("unreviewed")
    UNREVIEWED,
    /** A clinician reviewed this text. */
    @JsonProperty("reviewed")
    REVIEWED
}
