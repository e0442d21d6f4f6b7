package healthcontent.release;

import healthcontent.release.bundle.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A release as it is stored: who planned it, what became of it, and what was worth a look.
 *
 * @param findingsNotShown how many more findings there were than are stored
 * @param rules digest of the rules that its documents were validated by when it was planned, where that is known
 */
record StoredRelease(
        UUID id,
        String title,
        ReleaseStatus status,
        String plannedBy,
        Instant plannedAt,
        Optional<String> appliedBy,
        Optional<Instant> appliedAt,
        Optional<Instant> discardedAt,
        List<Finding> findings,
        int findingsNotShown,
        Optional<String> rules) {

    /** Where a release stands in the list of all, newest first. */
    record Place(Instant plannedAt, UUID id) {

        /** Later than any release. */
        static final Instant NEWEST = Instant.parse("9999-12-31T00:00:00Z");
    }
}
