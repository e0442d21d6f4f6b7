package healthcontent.document.condition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of its symptoms meet a red flag. */
@Schema(
        description =
                "How many of the symptoms have to be there: `any` of them, or `all` together. Of a single symptom,"
                        + " both mean the same.",
        enumeration = {"any", "all"})
public enum Match {
    ANY,
    ALL;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** The name in JSON and in the database. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The way that JSON and the database call so. */
    public static Match of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
