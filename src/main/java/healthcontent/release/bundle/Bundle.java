package healthcontent.release.bundle;

import healthcontent.document.DocumentId;
import healthcontent.document.WithdrawalReason;
import java.util.List;
import java.util.Optional;

/**
 * What a request publishes and withdraws, as far as it is well-formed. The content of its documents is not in it: see
 * {@link ReadDocument}.
 *
 * @param title what the release is about, for the audit trail
 * @param documents what to publish, in the order sent
 * @param withdrawals what to withdraw, in the order sent
 */
public record Bundle(String title, List<Submission> documents, List<Withdrawal> withdrawals) {

    /**
     * A document to publish.
     *
     * @param pointer where it stands in the bundle
     * @param ifRevision the revision that it must replace; 0 means that it must never have existed
     * @param liveAs the live revision that the content is known to equal; empty where it is not known yet
     * @param invalid the invalid places beside its content
     */
    public record Submission(
            String pointer,
            DocumentId id,
            Optional<Integer> ifRevision,
            Optional<Integer> liveAs,
            InvalidPointers invalid) {

        /** A place within the content, as a pointer into the bundle. */
        public String at(String within) {
            return pointer + "/content" + within;
        }

        /** Whether one of the properties beside the content is valid. */
        public boolean isValidAt(String property) {
            return invalid.excludes(pointer + property);
        }
    }

    /**
     * A document to withdraw.
     *
     * @param pointer where it stands in the bundle
     * @param replacement slug of the document of the same type that readers should see instead
     * @param ifRevision the revision that it must withdraw
     * @param invalid the invalid places of the bundle
     */
    public record Withdrawal(
            String pointer,
            DocumentId id,
            WithdrawalReason reason,
            Optional<String> replacement,
            Optional<Integer> ifRevision,
            InvalidPointers invalid) {

        /** Whether one of its properties is valid. */
        public boolean isValidAt(String property) {
            return invalid.excludes(pointer + property);
        }
    }
}
