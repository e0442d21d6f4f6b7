package healthcontent.release.plan;

import healthcontent.document.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a release would change, document by document, computed against the live content. */
public final class Plan {

    private final List<PlannedChange> changes;
    private final Map<DocumentId, PlannedChange> byId;

    Plan(List<PlannedChange> changes) {
        this.changes = List.copyOf(changes);
        this.byId = changes.stream()
                .collect(Collectors.toMap(PlannedChange::id, change -> change, (first, second) -> first));
    }

    /** Every change: first what the bundle asks for, in its order, then the withdrawals that cascade from it. */
    public List<PlannedChange> changes() {
        return changes;
    }

    /** The changes that leave a new revision. */
    public Stream<PlannedChange> effective() {
        return changes.stream().filter(PlannedChange::changesSomething);
    }

    /** The change of a document, if there is one. */
    public Optional<PlannedChange> of(DocumentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether a document would be live after the release. */
    public boolean leavesLive(DocumentId id, LiveState live) {
        return of(id).map(PlannedChange::publishes).orElseGet(() -> live.isLive(id));
    }
}
