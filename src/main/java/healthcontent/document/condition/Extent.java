package healthcontent.document.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a condition page covers. */
@Schema(
        description = "How much a condition page covers.",
        enumeration = {"full", "brief"})
public enum Extent {
    /** Everything that the sources give. */
    @JsonProperty("full")
    FULL,
    /** A few facts, known from another page. */
    @JsonProperty("brief")
    BRIEF;

    /** The extent that JSON and the database call so. */
    public static Extent of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
