package healthcontent.release;

import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.Finding;
import healthcontent.release.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A bundle that was planned and checked, and has no errors.
 *
 * @param id identity of the release
 * @param bundle what was sent
 * @param plan what it would change
 * @param findings what is worth a look
 * @param rules digest of the rules that its documents were held to
 * @param author who planned it
 * @param at when
 */
record PlannedRelease(
        UUID id, Bundle bundle, Plan plan, List<Finding> findings, String rules, String author, Instant at) {}
