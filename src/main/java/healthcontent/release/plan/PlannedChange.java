package healthcontent.release.plan;

import healthcontent.document.DocumentId;
import healthcontent.document.WithdrawalReason;
import java.util.Optional;

/**
 * What a release does to one document.
 *
 * @param id the document
 * @param action what happens to it
 * @param replaces its newest revision at planning; 0 if it never existed
 * @param content what is known of what goes live; empty for a withdrawal
 * @param reason why it is withdrawn; empty otherwise
 * @param replacement slug of what readers should see instead, for a withdrawal
 */
public record PlannedChange(
        DocumentId id,
        Action action,
        int replaces,
        Optional<KnownContent> content,
        Optional<WithdrawalReason> reason,
        Optional<String> replacement) {

    /** Whether it leaves a new revision. */
    public boolean changesSomething() {
        return action != Action.UNCHANGED;
    }

    /** Whether the document is live after it. */
    public boolean publishes() {
        return content.isPresent();
    }
}
