package healthcontent.content.list;

import healthcontent.language.ReaderLanguage;
import java.util.Locale;

/**
 * The order of names by the alphabet of the reader's language. For each served language the database has a collation
 * from ICU, and an index by it on every table that is listed by name; the migration that makes them names them so, too.
 */
public final class NameOrder {

    private NameOrder() {}

    /** HQL that sorts by a column of names. */
    public static String of(String column, ReaderLanguage reader) {
        return of(column, reader.tag());
    }

    /**
     * The same for a language.
     *
     * @param served one of those that are served
     */
    public static String of(String column, String served) {
        return "collate(" + column + " as names_"
                + served.toLowerCase(Locale.ROOT).replace('-', '_') + ")";
    }
}
