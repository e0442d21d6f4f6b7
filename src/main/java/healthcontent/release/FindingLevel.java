package healthcontent.release;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a finding stops a release. */
public enum FindingLevel {
    /** Nothing of the release is published. */
    ERROR,
    /** The release may go ahead; somebody should have a look. */
    WARNING;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** The name as callers see it. */
    @JsonValue
    public String value() {
        return value;
    }
}
