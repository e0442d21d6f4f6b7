package healthcontent.release.plan;

import healthcontent.document.DocumentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a release's changes in the change feed, such that a mirror that applies them one by one never refers to
 * what it does not have: terms before conditions before comparisons, originals before translations; withdrawals the
 * other way round, last.
 */
public final class FeedOrder {

    private FeedOrder() {}

    /** The effective changes of a plan, in that order. */
    public static List<PlannedChange> of(Plan plan, String defaultLanguage) {
        Comparator<PlannedChange> whatIsReferredToFirst = Comparator.<PlannedChange, DocumentType>comparing(
                        change -> change.id().type())
                .thenComparing(change -> !change.id().language().equals(defaultLanguage));
        List<PlannedChange> ordered = new ArrayList<>(plan.effective()
                .filter(PlannedChange::publishes)
                .sorted(whatIsReferredToFirst)
                .toList());
        plan.effective()
                .filter(change -> !change.publishes())
                .sorted(whatIsReferredToFirst.reversed())
                .forEach(ordered::add);
        return ordered;
    }
}
