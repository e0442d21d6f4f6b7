package healthcontent.release;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a release has come. */
@Schema(
        description = "How far a release has come. `planned`: checked, and nothing changed yet. `applied`: live."
                + " `discarded`: it will never be applied.",
        enumeration = {"planned", "applied", "discarded"})
public enum ReleaseStatus {
    /** Checked and stored; nothing has changed yet. */
    PLANNED,
    /** Its changes are live, or were until something newer. */
    APPLIED,
    /** It will never be applied: a caller discarded it, or seven days passed. */
    DISCARDED;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** The name in JSON and in the database. */
    @JsonValue
    public String value() {
        return value;
    }

    static ReleaseStatus of(String value) {
        return Arrays.stream(values())
                .filter(status -> status.value.equals(value))
                .findFirst()
                .orElseThrow();
    }
}
