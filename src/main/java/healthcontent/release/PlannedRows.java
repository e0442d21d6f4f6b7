package healthcontent.release;

import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import healthcontent.release.plan.FeedOrder;
import healthcontent.release.plan.Plan;
import healthcontent.release.plan.PlannedChange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as it stands in the temporary table {@code planned}: each change with where the bundle asked for it and where
 * it comes in the change feed. To have one of these is to have that table and the one of the content that the plan
 * publishes ({@link healthcontent.release.plan.StagedContent}), until the end of the transaction; it is created here
 * and nowhere else.
 */
final class PlannedRows {

    private static final String CREATE = """
            create temporary table planned (
                position integer, type text, slug text, language text, pointer text, if_revision integer,
                reason text, replacement text, action text, replaces integer, feed_position integer
            ) on commit drop""";

    private static final String PLAN = "insert into planned values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    private PlannedRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * Stages the plan of a release, whose content is staged already.
     *
     * @param defaultLanguage the language of originals
     */
    static PlannedRows of(PlannedRelease release, String defaultLanguage) throws SQLException {
        Sql sql = release.content().sql();
        sql.update(CREATE);
        sql.batch(PLAN, new Rows(release, defaultLanguage).of(release.plan()).stream());
        return new PlannedRows(sql);
    }

    /** The connection on which both tables exist, for statements that read them. */
    Sql sql() {
        return sql;
    }

    /** What the rows say beyond the plan. */
    private static final class Rows {

        private final Map<DocumentId, Object[]> asked = new HashMap<>();
        private final Map<DocumentId, Integer> feedPositions = new HashMap<>();

        Rows(PlannedRelease release, String defaultLanguage) {
            release.bundle()
                    .documents()
                    .forEach(document -> ask(
                            document.id(),
                            document.pointer(),
                            document.ifRevision().orElse(null)));
            release.bundle()
                    .withdrawals()
                    .forEach(withdrawal -> ask(
                            withdrawal.id(),
                            withdrawal.pointer(),
                            withdrawal.ifRevision().orElse(null)));
            FeedOrder.of(release.plan(), defaultLanguage)
                    .forEach(change -> feedPositions.put(change.id(), feedPositions.size() + 1));
        }

        private void ask(DocumentId id, String pointer, Integer ifRevision) {
            asked.putIfAbsent(id, new Object[] {pointer, ifRevision});
        }

        List<Object[]> of(Plan plan) {
            List<Object[]> rows = new ArrayList<>();
            for (PlannedChange change : plan.changes()) {
                DocumentId id = change.id();
                Object[] origin = asked.getOrDefault(id, new Object[2]);
                rows.add(new Object[] {
                    rows.size() + 1,
                    id.type().value(),
                    id.slug(),
                    id.language(),
                    origin[0],
                    origin[1],
                    change.reason().map(reason -> reason.value()).orElse(null),
                    change.replacement().orElse(null),
                    change.action().value(),
                    change.replaces(),
                    feedPositions.get(id)
                });
            }
            return rows;
        }
    }
}
