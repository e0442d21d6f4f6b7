package healthcontent.release;

import healthcontent.document.DocumentId;
import healthcontent.release.plan.FeedOrder;
import healthcontent.release.plan.Plan;
import healthcontent.release.plan.PlannedChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan as rows to store: each change with where the bundle asked for it and where it comes in the feed. */
final class PlanRows {

    private final Map<DocumentId, Object[]> asked = new HashMap<>();
    private final Map<DocumentId, Integer> feedPositions = new HashMap<>();

    private PlanRows() {}

    static List<Object[]> of(PlannedRelease release, String defaultLanguage) {
        PlanRows rows = new PlanRows();
        release.bundle()
                .documents()
                .forEach(document -> rows.ask(
                        document.id(), document.pointer(), document.ifRevision().orElse(null)));
        release.bundle()
                .withdrawals()
                .forEach(withdrawal -> rows.ask(
                        withdrawal.id(),
                        withdrawal.pointer(),
                        withdrawal.ifRevision().orElse(null)));
        FeedOrder.of(release.plan(), defaultLanguage)
                .forEach(change -> rows.feedPositions.put(change.id(), rows.feedPositions.size() + 1));
        return rows.of(release.plan());
    }

    private void ask(DocumentId id, String pointer, Integer ifRevision) {
        asked.putIfAbsent(id, new Object[] {pointer, ifRevision});
    }

    private List<Object[]> of(Plan plan) {
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
