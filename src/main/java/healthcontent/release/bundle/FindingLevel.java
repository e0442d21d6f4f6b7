package healthcontent.release.bundle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a finding stops a release. */
@Schema(
        description =
                "Whether it stops the release: with an `error` nothing is stored or published, a `warning` is only"
                        + " worth a look. A release that was planned has warnings at most.",
        enumeration = {"error", "warning"})
public enum FindingLevel {
    /** Nothing of the release is published. */
    ERROR,
    /** The release may be applied; the finding is worth a look. */
    WARNING;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** The name as callers see it. */
    @JsonValue
    public String value() {
        return value;
    }
}
