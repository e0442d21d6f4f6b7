package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.plan.LiveState;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Each document once, in a language served, at the revision that the sender believes it to have. */
final class IdentityCheck implements Check {

    @Override
    public void check(Proposal proposal, Findings findings) {
        Set<DocumentId> seen = new HashSet<>();
        for (Bundle.Submission submission : proposal.bundle().documents()) {
            checkOnce(submission.id(), submission.pointer(), seen, findings);
            if (submission.isValidAt("/language")) {
                checkLanguage(submission, proposal, findings);
            }
            if (submission.isValidAt("/slug") && submission.isValidAt("/language")) {
                checkOriginal(submission, proposal, findings);
                checkRevision(submission, proposal.live().state(submission.id()), findings);
            }
        }
        for (Bundle.Withdrawal withdrawal : proposal.bundle().withdrawals()) {
            checkOnce(withdrawal.id(), withdrawal.pointer(), seen, findings);
            checkWithdrawable(withdrawal, proposal.live().state(withdrawal.id()), findings);
        }
    }

    private static void checkOnce(DocumentId id, String pointer, Set<DocumentId> seen, Findings findings) {
        if (!seen.add(id)) {
            findings.error(FindingName.DUPLICATE_DOCUMENT, pointer, id + " is in this bundle more than once.");
        }
    }

    private static void checkLanguage(Bundle.Submission submission, Proposal proposal, Findings findings) {
        String language = submission.id().language();
        if (!proposal.served().contains(language)) {
            findings.error(
                    FindingName.LANGUAGE_NOT_SERVED,
                    submission.pointer() + "/language",
                    "This service serves " + String.join(", ", proposal.served()) + ", and not " + language + ".");
        }
    }

    private static void checkOriginal(Bundle.Submission submission, Proposal proposal, Findings findings) {
        DocumentId original = proposal.live().originalOf(submission.id());
        if (!proposal.leavesLive(original)) {
            findings.error(
                    FindingName.ORIGINAL_MISSING,
                    submission.pointer(),
                    "A translation is live only while its original is, and " + original + " would not be.");
        }
    }

    private static void checkRevision(
            Bundle.Submission submission, Optional<LiveState.State> state, Findings findings) {
        int revision = state.map(LiveState.State::revision).orElse(0);
        boolean withdrawn = state.filter(known -> !known.live()).isPresent();
        Optional<Integer> named = submission.ifRevision();
        if (withdrawn && named.isEmpty() && submission.isValidAt("/ifRevision")) {
            findings.error(
                    FindingName.WITHDRAWN,
                    submission.pointer(),
                    "%s was withdrawn; to publish it again, name revision %d of the withdrawal in ifRevision."
                            .formatted(submission.id(), revision));
        }
        checkNamedRevision(submission.id(), submission.pointer(), named, revision, findings);
    }

    private static void checkWithdrawable(
            Bundle.Withdrawal withdrawal, Optional<LiveState.State> state, Findings findings) {
        if (state.isEmpty()) {
            findings.error(
                    FindingName.NEVER_PUBLISHED,
                    withdrawal.pointer(),
                    withdrawal.id() + " was never published, so it can't be withdrawn.");
        }
        int revision = state.map(LiveState.State::revision).orElse(0);
        checkNamedRevision(withdrawal.id(), withdrawal.pointer(), withdrawal.ifRevision(), revision, findings);
    }

    private static void checkNamedRevision(
            DocumentId id, String pointer, Optional<Integer> named, int revision, Findings findings) {
        named.filter(number -> number != revision)
                .ifPresent(number -> findings.error(
                        FindingName.REVISION_MISMATCH,
                        pointer + "/ifRevision",
                        revision == 0
                                ? id + " was never published, so it has no revision " + number + "."
                                : "%s is at revision %d, and not at %d.".formatted(id, revision, number)));
    }
}
