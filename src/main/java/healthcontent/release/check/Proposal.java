package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.plan.KnownContents;
import healthcontent.release.plan.LiveState;
import healthcontent.release.plan.Plan;
import java.util.Set;

/**
 * What the checks look at: the bundle, what is known of its content, what it would change, and what is live now.
 *
 * @param served the languages that the service serves
 */
public record Proposal(Bundle bundle, KnownContents contents, Plan plan, LiveState live, Set<String> served) {

    /** Whether a document would be live after the release. */
    boolean leavesLive(DocumentId id) {
        return plan.leavesLive(id, live);
    }
}
