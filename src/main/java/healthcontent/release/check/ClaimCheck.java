package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.document.source.ComparisonSource;
import healthcontent.document.source.ConditionSource;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.plan.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * FAQ slugs and compared pairs belong to one document of a language; judged after the release, so that they may move.
 */
final class ClaimCheck implements Check {

    @Override
    public void check(Proposal proposal, Findings findings) {
        Map<Claim, DocumentId> claimed = new HashMap<>();
        proposal.bundle().contents(ConditionSource.class).forEach(condition -> {
            for (int i = 0; i < condition.source().faqs().size(); i++) {
                if (!condition.isValidAt("/faqs/" + i + "/slug")) {
                    continue;
                }
                String slug = condition.source().faqs().get(i).slug();
                claim(Claim.faq(condition.id().language(), slug), condition.id(), claimed, proposal)
                        .ifPresent(reportFaq(findings, condition.at("/faqs/" + i + "/slug"), slug));
            }
        });
        proposal.bundle()
                .contents(ComparisonSource.class)
                .filter(ComparisonCheck::hasValidPair)
                .forEach(comparison -> {
                    List<String> conditions = comparison.source().conditions();
                    claim(Claim.pair(comparison.id().language(), conditions), comparison.id(), claimed, proposal)
                            .ifPresent(holder -> findings.error(
                                    FindingName.PAIR_TAKEN,
                                    comparison.at("/conditions"),
                                    holder + " compares " + String.join(" and ", conditions) + " already."));
                });
    }

    private static Consumer<DocumentId> reportFaq(Findings findings, String pointer, String slug) {
        return holder -> findings.error(
                FindingName.FAQ_SLUG_TAKEN, pointer, "'" + slug + "' is the slug of a FAQ of " + holder + ".");
    }

    /** The other document that holds a claim after the release, if there is one. */
    private static Optional<DocumentId> claim(
            Claim claim, DocumentId claimant, Map<Claim, DocumentId> claimed, Proposal proposal) {
        Optional<DocumentId> inBundle = Optional.ofNullable(claimed.putIfAbsent(claim, claimant));
        Optional<DocumentId> live = Optional.ofNullable(proposal.live().claims().get(claim))
                .filter(holder -> proposal.plan().of(holder).isEmpty());
        return inBundle.or(() -> live).filter(holder -> !holder.equals(claimant));
    }
}
