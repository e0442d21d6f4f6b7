package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.document.source.Aspect;
import healthcontent.document.source.AspectValue;
import healthcontent.document.source.ComparisonSource;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.plan.Claim;
import healthcontent.release.plan.LiveState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A comparison is about two conditions, the same two in every language, and claims no difference that it can't show.
 */
final class ComparisonCheck implements Check {

    private static final int PAIR = 2;

    @Override
    public void check(Proposal proposal, Findings findings) {
        List<Bundle.Submitted<ComparisonSource>> comparisons =
                proposal.bundle().contents(ComparisonSource.class).toList();
        Map<DocumentId, String> pairs = pairsAfter(proposal, comparisons);
        for (Bundle.Submitted<ComparisonSource> comparison : comparisons) {
            if (!hasValidPair(comparison)) {
                continue;
            }
            if (comparison.submission().isValidAt("/language")) {
                checkSamePair(comparison, pairs, proposal, findings);
            }
            for (int i = 0; i < comparison.source().aspects().size(); i++) {
                checkAspect(comparison, i, findings);
            }
        }
    }

    /** Whether the two conditions are valid. */
    static boolean hasValidPair(Bundle.Submitted<ComparisonSource> comparison) {
        return comparison.source().conditions().size() == PAIR && comparison.isValidInEach("/conditions", PAIR, "");
    }

    private static Map<DocumentId, String> pairsAfter(
            Proposal proposal, List<Bundle.Submitted<ComparisonSource>> comparisons) {
        Map<DocumentId, String> pairs = new HashMap<>();
        proposal.live().claims().forEach((claim, holder) -> {
            if (claim.kind() == Claim.Kind.PAIR && proposal.leavesLive(holder)) {
                pairs.put(holder, claim.key());
            }
        });
        for (Bundle.Submitted<ComparisonSource> comparison : comparisons) {
            pairs.remove(comparison.id());
            if (hasValidPair(comparison)) {
                Claim pair = Claim.pair(
                        comparison.id().language(), comparison.source().conditions());
                pairs.put(comparison.id(), pair.key());
            }
        }
        return pairs;
    }

    private static void checkSamePair(
            Bundle.Submitted<ComparisonSource> comparison,
            Map<DocumentId, String> pairs,
            Proposal proposal,
            Findings findings) {
        LiveState live = proposal.live();
        Stream<DocumentId> others = live.isOriginal(comparison.id())
                ? live.liveTranslations(comparison.id())
                        .filter(translation -> proposal.plan().of(translation).isEmpty())
                : Stream.of(live.originalOf(comparison.id()));
        others.filter(other -> pairs.containsKey(other) && !pairs.get(other).equals(pairs.get(comparison.id())))
                .forEach(other -> findings.error(
                        FindingName.PAIR_DIFFERS,
                        comparison.at("/conditions"),
                        other + " compares other conditions; original and translations compare the same two."));
    }

    private static void checkAspect(Bundle.Submitted<ComparisonSource> comparison, int index, Findings findings) {
        Aspect aspect = comparison.source().aspects().get(index);
        Set<String> missing = new HashSet<>(comparison.source().conditions());
        Set<String> free = new HashSet<>(missing);
        String values = "/aspects/" + index + "/values";
        for (int i = 0; i < Math.min(aspect.values().size(), PAIR); i++) { // more are invalid
            AspectValue value = aspect.values().get(i);
            if (!comparison.isValidAt(values + "/" + i + "/condition")) {
                continue;
            }
            if (!free.remove(value.condition())) {
                findings.error(
                        FindingName.VALUE_MISPLACED,
                        comparison.at(values + "/" + i + "/condition"),
                        "Each of the two conditions has one value, and '" + value.condition() + "' is too many.");
            }
            if (value.text() != null || !comparison.isValidAt(values + "/" + i + "/text")) {
                missing.remove(value.condition());
            }
        }
        boolean valid = aspect.values().size() <= PAIR
                && comparison.isValidInEach(values, aspect.values().size(), "/condition");
        if (aspect.distinguishing() && !missing.isEmpty() && valid) {
            findings.error(
                    FindingName.NOT_DISTINGUISHING,
                    comparison.at("/aspects/" + index + "/distinguishing"),
                    "An aspect tells two conditions apart only where both have a value.");
        }
    }
}
