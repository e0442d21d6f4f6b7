package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.document.Reference;
import healthcontent.document.WithdrawalReason;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.plan.PlannedChange;
import java.util.Comparator;

/** What is live refers only to what is live. */
final class ReferenceCheck implements Check {

    @Override
    public void check(Proposal proposal, Findings findings) {
        proposal.bundle()
                .documents()
                .forEach(document -> proposal.contents().of(document).references().stream()
                        .filter(reference -> !resolves(reference.to(), proposal))
                        .forEach(reference -> findings.error(
                                FindingName.UNRESOLVED_REFERENCE,
                                document.at(reference.at()),
                                reference.to() + " would not be live.")));
        proposal.bundle().withdrawals().forEach(withdrawal -> {
            checkReplacement(withdrawal, proposal, findings);
            checkUsers(withdrawal, proposal, findings);
        });
    }

    /** A withdrawal that changes nothing may be sent again, also where its replacement is live no more. */
    private static void checkReplacement(Bundle.Withdrawal withdrawal, Proposal proposal, Findings findings) {
        boolean stands = proposal.plan()
                .of(withdrawal.id())
                .filter(PlannedChange::changesSomething)
                .isEmpty();
        if (stands) {
            return;
        }
        if (withdrawal.reason() == WithdrawalReason.SUPERSEDED
                && withdrawal.replacement().isEmpty()
                && withdrawal.isValidAt("/replacement")) {
            findings.warning(
                    FindingName.REPLACEMENT_MISSING,
                    withdrawal.pointer(),
                    "Readers of " + withdrawal.id() + " are told that another document takes its place, and not which"
                            + " one: name it in replacement.");
        }
        withdrawal
                .replacement()
                .map(slug -> new Reference(withdrawal.id().type(), slug))
                .filter(replacement -> !resolves(replacement, proposal))
                .ifPresent(replacement -> findings.error(
                        FindingName.UNRESOLVED_REFERENCE,
                        withdrawal.pointer() + "/replacement",
                        replacement + " would not be live, so it can't replace anything."));
    }

    private static void checkUsers(Bundle.Withdrawal withdrawal, Proposal proposal, Findings findings) {
        if (!proposal.live().isOriginal(withdrawal.id())) {
            return;
        }
        proposal.live()
                .users(withdrawal.id())
                .filter(user -> proposal.plan().of(user).isEmpty())
                .sorted(Comparator.comparing(DocumentId::toString))
                .forEach(user -> findings.error(
                        FindingName.STILL_REFERENCED,
                        withdrawal.pointer(),
                        withdrawal.id() + " can't be withdrawn while " + user + " refers to it."));
    }

    private static boolean resolves(Reference reference, Proposal proposal) {
        DocumentId original = new DocumentId(
                reference.type(), reference.slug(), proposal.live().defaultLanguage());
        return proposal.plan()
                .of(original)
                .map(PlannedChange::publishes)
                .orElseGet(() -> proposal.live().resolvable().contains(reference));
    }
}
