package healthcontent.release;

import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FoundFindings;
import healthcontent.release.plan.Plan;
import healthcontent.release.plan.StagedContent;
import java.util.UUID;

/**
 * A bundle that was planned and checked, and has no errors.
 *
 * @param id identity of the release
 * @param bundle what was sent, without content
 * @param content the content that it publishes, staged
 * @param plan what it would change
 * @param findings what is worth a look
 * @param rules digest of the rules that its documents were validated by
 * @param author who planned it
 */
record PlannedRelease(
        UUID id,
        Bundle bundle,
        StagedContent content,
        Plan plan,
        FoundFindings findings,
        String rules,
        String author) {}
