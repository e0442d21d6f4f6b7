package healthcontent.content.condition;

import healthcontent.document.condition.Extent;
import java.util.Locale;

/** Reads what the database says about the extent of a condition. */
final class Extents {

    private Extents() {}

    static Extent of(String value) {
        return Extent.valueOf(value.toUpperCase(Locale.ROOT));
    }
}
