package healthcontent.content;

import healthcontent.database.Sql;
import healthcontent.digest.Sha256;
import healthcontent.document.Reference;
import healthcontent.language.Languages;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The live tables as a whole. The projections fill them, in the order of their types, for the documents that were
 * touched.
 */
@Singleton
public class LiveTables {

    private static final String KEEP_DEFAULT = "insert into content_state (default_language) values (?)";

    /** Without them PostgreSQL takes these tables, too small for it to analyze by itself, for much larger ones. */
    private static final List<String> STATISTICS = List.of("analyze served_language", "analyze content_state");

    /** Where a release has just filled tables that PostgreSQL takes for empty, it would join them in any order. */
    private static final String GATHER_MISSING_STATISTICS = "call gather_missing_statistics()";

    private final List<Projection> projections;
    private final Languages languages;
    private final String filling;

    @Inject
    LiveTables(@All List<Projection> projections, Languages languages) {
        this.projections = projections.stream()
                .sorted(Comparator.comparing(Projection::readsLiveTables).thenComparing(Projection::type))
                .toList();
        this.languages = languages;
        this.filling = filling(this.projections);
    }

    /**
     * Makes them show what readers of the configured languages see: refills them if the languages served are others
     * than last time, or if an older version of the service filled them in another way. Otherwise it only reads, as a
     * database that takes no writes allows.
     *
     * @throws IllegalStateException if the originals in this database are in another language than configured
     */
    public void settle(Sql sql) throws SQLException {
        keepDefault(sql, languages.defaultLanguage());
        if (isFilled(Set.copyOf(languages.served()), sql)) {
            return;
        }
        sql.update("delete from served_language");
        sql.update("insert into served_language select unnest(?)", languages.served());
        sql.run(STATISTICS);
        fill(TouchedDocuments.all(sql), sql);
        sql.update("update content_state set filled_by = ?", filling);
    }

    /** Makes them show the newest revisions of documents of which any language was published or withdrawn. */
    public void fillChanged(List<Reference> changed, Sql sql) throws SQLException {
        fill(TouchedDocuments.of(changed, sql), sql);
    }

    private void fill(TouchedDocuments touched, Sql sql) throws SQLException {
        sql.update(GATHER_MISSING_STATISTICS);
        for (Projection projection : projections) {
            if (!Collections.disjoint(projection.looksAt(), touched.types())) {
                projection.project(touched);
                sql.update(GATHER_MISSING_STATISTICS);
            }
        }
    }

    /** Names the way in which the projections fill them. */
    public String filling() {
        return filling;
    }

    private boolean isFilled(Set<String> configured, Sql sql) throws SQLException {
        Set<String> served = new HashSet<>();
        sql.each("select language from served_language", row -> served.add(row.getString("language")));
        Set<String> filledBy = new HashSet<>();
        sql.each("select filled_by from content_state", row -> filledBy.add(row.getString("filled_by")));
        return served.equals(configured) && filledBy.contains(filling);
    }

    private static String filling(List<Projection> projections) {
        MessageDigest digest = Sha256.begin();
        projections.stream()
                .map(projection -> String.join(";", projection.statements()))
                .sorted()
                .forEach(statements -> digest.update(statements.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void keepDefault(Sql sql, String configured) throws SQLException {
        String[] kept = new String[1];
        sql.each("select default_language from content_state", row -> kept[0] = row.getString("default_language"));
        if (kept[0] == null) {
            sql.update(KEEP_DEFAULT, configured);
        } else if (!configured.equals(kept[0])) {
            throw new IllegalStateException(
                    "The originals in this database are in '%s', but health-content.languages.default says '%s'."
                            .formatted(kept[0], configured));
        }
    }
}
