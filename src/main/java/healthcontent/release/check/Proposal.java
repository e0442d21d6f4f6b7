package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.plan.LiveState;
import healthcontent.release.plan.Plan;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the checks look at: the bundle, what it would change, and what is live now.
 *
 * @param served the languages that the service serves
 * @param today the day in UTC
 */
public record Proposal(Bundle bundle, Plan plan, LiveState live, Set<String> served, LocalDate today) {

    /** Whether a document would be live after the release. */
    boolean leavesLive(DocumentId id) {
        return plan.leavesLive(id, live);
    }
}
