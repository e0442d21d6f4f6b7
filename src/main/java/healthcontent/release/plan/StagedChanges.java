package healthcontent.release.plan;

import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a release changes, in the order of the change feed, as it stands in the temporary table {@code change (position
 * integer, type text, slug text, language text, op text, reason text, replacement text)}. To have one of these is to
 * have the table, until the end of the transaction; it is created here and nowhere else.
 */
public final class StagedChanges {

    private static final String CREATE = """
            create temporary table change (
                position integer, type text, slug text, language text, op text, reason text, replacement text
            ) on commit drop""";

    private static final String CHANGE = "insert into change values (?, ?, ?, ?, ?, ?, ?)";

    private final List<PlannedChange> inFeedOrder;

    private StagedChanges(List<PlannedChange> inFeedOrder) {
        this.inFeedOrder = inFeedOrder;
    }

    /**
     * Stages the effective changes of a plan.
     *
     * @param defaultLanguage the language of originals
     */
    public static StagedChanges of(Plan plan, String defaultLanguage, Sql sql) throws SQLException {
        List<PlannedChange> inFeedOrder = FeedOrder.of(plan, defaultLanguage);
        sql.update(CREATE);
        sql.batch(CHANGE, rows(inFeedOrder).stream());
        sql.update("analyze change");
        return new StagedChanges(inFeedOrder);
    }

    private static List<Object[]> rows(List<PlannedChange> changes) {
        List<Object[]> rows = new ArrayList<>(changes.size());
        for (PlannedChange change : changes) {
            DocumentId id = change.id();
            rows.add(new Object[] {
                rows.size() + 1,
                id.type().value(),
                id.slug(),
                id.language(),
                change.publishes() ? "published" : "withdrawn",
                change.reason().map(reason -> reason.value()).orElse(null),
                change.replacement().orElse(null)
            });
        }
        return rows;
    }

    /** The changes themselves, in the order of the feed. */
    public List<PlannedChange> inFeedOrder() {
        return inFeedOrder;
    }
}
