package healthcontent.release;

import healthcontent.release.bundle.FoundFindings;
import healthcontent.release.plan.PlannedChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A release that was applied.
 *
 * @param id its identity
 * @param title what it was about
 * @param appliedAt the one instant of all its changes
 * @param changes what it did, document by document; what it left unchanged included
 * @param findings what is worth a look; none of it an error
 */
public record AppliedRelease(
        UUID id, String title, Instant appliedAt, List<PlannedChange> changes, FoundFindings findings) {

    public AppliedRelease {
        changes = List.copyOf(changes);
    }
}
