package healthcontent.release;

import healthcontent.content.Projection;
import healthcontent.language.Languages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Makes the live tables show what readers of the configured languages see, whenever that configuration has changed, or
 * the statements that fill the tables have.
 */
final class ServedLanguages {

    private static final String KEEP_DEFAULT =
            "insert into content_state (default_language) values (?) on conflict do nothing";

    private static final String CREATE_TOUCHED =
            "create temporary table touched (type text, slug text, primary key (type, slug)) on commit drop";

    private ServedLanguages() {}

    /**
     * Fills the live tables anew if the languages served are others than last time, or were filled by an older version
     * of the service in another way.
     *
     * @throws IllegalStateException if the originals in this database are in another language than configured
     */
    static void settle(Connection connection, Languages languages, List<Projection> projections) throws SQLException {
        Sql sql = new Sql(connection);
        keepDefault(sql, languages.defaultLanguage());
        String filling = filling(projections);
        if (isFilled(filling, Set.copyOf(languages.served()), sql)) {
            return;
        }
        sql.update("delete from served_language");
        sql.update("insert into served_language select unnest(?)", languages.served());
        sql.update(CREATE_TOUCHED);
        sql.update("insert into touched select distinct type, slug from document");
        sql.update("analyze touched");
        for (Projection projection : projections) {
            projection.project(connection);
        }
        sql.update("update content_state set filled_by = ?", filling);
    }

    private static boolean isFilled(String filling, Set<String> configured, Sql sql) throws SQLException {
        Set<String> served = new HashSet<>();
        sql.each("select language from served_language", row -> served.add(row.getString("language")));
        Set<String> filledBy = new HashSet<>();
        sql.each("select filled_by from content_state", row -> filledBy.add(row.getString("filled_by")));
        return served.equals(configured) && filledBy.contains(filling);
    }

    /** Names the way in which projections fill the live tables. */
    static String filling(List<Projection> projections) {
        MessageDigest digest = ContentDigest.sha256();
        projections.stream()
                .map(projection -> String.join(";", projection.statements()))
                .sorted()
                .forEach(statements -> digest.update(statements.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
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
