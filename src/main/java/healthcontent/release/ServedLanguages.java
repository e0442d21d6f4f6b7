package healthcontent.release;

import healthcontent.content.Projection;
import healthcontent.language.Languages;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the live tables show what readers of the configured languages see, whenever that configuration has changed. */
final class ServedLanguages {

    private static final String KEEP_DEFAULT =
            "insert into content_state (default_language) values (?) on conflict do nothing";

    private static final String CREATE_TOUCHED =
            "create temporary table touched (type text, slug text, primary key (type, slug)) on commit drop";

    private ServedLanguages() {}

    /**
     * Fills the live tables anew if the languages served are others than last time.
     *
     * @throws IllegalStateException if the originals in this database are in another language than configured
     */
    static void settle(Connection connection, Languages languages, List<Projection> projections) throws SQLException {
        Sql sql = new Sql(connection);
        keepDefault(sql, languages.defaultLanguage());
        Set<String> served = new HashSet<>();
        sql.each("select language from served_language", row -> served.add(row.getString("language")));
        if (served.equals(Set.copyOf(languages.served()))) {
            return;
        }
        sql.update("delete from served_language");
        sql.update("insert into served_language select unnest(?)", languages.served());
        sql.update(CREATE_TOUCHED);
        sql.update("insert into touched select distinct type, slug from document");
        for (Projection projection : projections) {
            projection.project(connection);
        }
    }

    private static void keepDefault(Sql sql, String configured) throws SQLException {
        sql.update(KEEP_DEFAULT, configured);
        String[] kept = new String[1];
        sql.each("select default_language from content_state", row -> kept[0] = row.getString("default_language"));
        if (!configured.equals(kept[0])) {
            throw new IllegalStateException(
                    "The originals in this database are in '%s', but health-content.languages.default says '%s'."
                            .formatted(kept[0], configured));
        }
    }
}
