package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.plan.Claim;
import healthcontent.release.plan.KnownContent;
import healthcontent.release.plan.LocatedClaim;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * FAQ slugs and compared pairs belong to one document of a language; judged after the release, so that they may move.
 */
final class ClaimCheck implements Check {

    @Override
    public void check(Proposal proposal, Findings findings) {
        Map<Claim, DocumentId> claimed = new HashMap<>();
        for (Claim.Kind kind : Claim.Kind.values()) {
            for (Bundle.Submission document : proposal.bundle().documents()) {
                KnownContent content = proposal.contents().of(document);
                content.claims().stream()
                        .filter(located -> located.claim().kind() == kind && content.isValid(located))
                        .forEach(located -> otherHolder(located.claim(), document.id(), claimed, proposal)
                                .ifPresent(holder -> report(located, content, document, holder, findings)));
            }
        }
    }

    /** The other document that holds a claim after the release, if there is one. */
    private static Optional<DocumentId> otherHolder(
            Claim claim, DocumentId claimant, Map<Claim, DocumentId> claimed, Proposal proposal) {
        Optional<DocumentId> inBundle = Optional.ofNullable(claimed.putIfAbsent(claim, claimant));
        Optional<DocumentId> live = Optional.ofNullable(proposal.live().claims().get(claim))
                .filter(holder -> proposal.plan().of(holder).isEmpty());
        return inBundle.or(() -> live).filter(holder -> !holder.equals(claimant));
    }

    private static void report(
            LocatedClaim located,
            KnownContent content,
            Bundle.Submission document,
            DocumentId holder,
            Findings findings) {
        switch (located.claim().kind()) {
            case FAQ ->
                findings.error(
                        FindingName.FAQ_SLUG_TAKEN,
                        document.at(located.at()),
                        "'" + located.claim().key() + "' is the slug of a FAQ of " + holder + ".");
            case PAIR ->
                findings.error(
                        FindingName.PAIR_TAKEN,
                        document.at(located.at()),
                        holder + " compares " + conditions(content) + " already.");
        }
    }

    /** Of a comparison, in the order sent: it refers to nothing else. */
    private static String conditions(KnownContent comparison) {
        return comparison.references().stream()
                .map(reference -> reference.to().slug())
                .collect(Collectors.joining(" and "));
    }
}
