package healthcontent.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a finding stops a release. */
public enum FindingLevel {
    /** Nothing of the release is published. */
    @JsonProperty("error")
    ERROR,
    /** The release may go ahead; somebody should have a look. */
    @JsonProperty("warning")
    WARNING
}
