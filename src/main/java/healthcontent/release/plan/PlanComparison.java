package healthcontent.release.plan;

import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import healthcontent.document.Documents;
import healthcontent.problem.Fault;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.release.bundle.Finding;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.FoundFindings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds what a plan would do now against what was shown when it was made. */
public final class PlanComparison {

    private static final String REVISIONS = """
            select d.type, d.slug, d.language, d.revision
            from unnest(?, ?, ?) as asked (type, slug, language)
            join document d using (type, slug, language)""";

    private PlanComparison() {}

    /**
     * Rejects a plan that would no longer do what it showed.
     *
     * @param planned as it was shown
     * @param now what the same bundle would change now, without what it left unchanged then
     * @param findings of the checks, run again
     * @throws ProblemException naming everything that moved
     */
    public static void rejectMoved(List<StoredChange> planned, Plan now, Findings findings, Sql sql)
            throws SQLException {
        List<Fault> moved = new ArrayList<>();
        addUnchangedThatMoved(planned, moved, sql);
        Map<DocumentId, StoredChange> shown = planned.stream()
                .filter(change -> change.action() != Action.UNCHANGED)
                .collect(Collectors.toMap(StoredChange::id, change -> change));
        now.effective().forEach(change -> {
            StoredChange before = shown.remove(change.id());
            if (before == null) {
                moved.add(moved(
                        "",
                        change.id() + " would now change too ("
                                + change.action().value() + ")."));
            } else if (before.replaces() != change.replaces()) {
                moved.add(movedTo(before, change.replaces()));
            } else if (before.action() != change.action()) {
                moved.add(moved(
                        before.pointer().orElse(""),
                        change.id() + " would now " + change.action().value() + "."));
            }
        });
        shown.values()
                .forEach(before -> moved.add(
                        moved(before.pointer().orElse(""), before.id() + " already is as this release wants it.")));
        FoundFindings found = findings.found();
        List<Fault> errors = found.shown().stream()
                .filter(Finding::isError)
                .map(Finding::asFault)
                .toList();
        moved.addAll(errors);
        if (!moved.isEmpty()) {
            throw ProblemType.PLAN_OUTDATED.exception(
                    moved.get(0).detail() + " What is live, or what it is held to, has changed since this release was"
                            + " planned. Plan it again to see what it would change now.",
                    moved,
                    found.errors() - errors.size());
        }
    }

    private static void addUnchangedThatMoved(List<StoredChange> planned, List<Fault> moved, Sql sql)
            throws SQLException {
        List<StoredChange> unchanged = planned.stream()
                .filter(change -> change.action() == Action.UNCHANGED)
                .toList();
        Map<DocumentId, Integer> revisions = new HashMap<>();
        sql.each(
                REVISIONS,
                row -> revisions.put(Documents.id(row), row.getInt("revision")),
                Sql.column(unchanged, change -> change.id().type().value()),
                Sql.column(unchanged, change -> change.id().slug()),
                Sql.column(unchanged, change -> change.id().language()));
        unchanged.stream()
                .filter(change -> revisions.getOrDefault(change.id(), 0) != change.replaces())
                .forEach(change -> moved.add(movedTo(change, revisions.getOrDefault(change.id(), 0))));
    }

    private static Fault movedTo(StoredChange before, int revision) {
        return moved(
                before.pointer().orElse(""),
                "%s was at revision %d, and is at %d now.".formatted(before.id(), before.replaces(), revision));
    }

    private static Fault moved(String pointer, String detail) {
        return Fault.inBody(pointer, "moved", detail);
    }
}
