package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.document.source.Aspect;
import healthcontent.document.source.AspectValue;
import healthcontent.document.source.ComparisonSource;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;
import healthcontent.release.plan.Claim;
import healthcontent.release.plan.KnownContent;
import healthcontent.release.plan.LiveState;
import healthcontent.release.plan.LocatedClaim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A comparison is about two conditions, the same two in every language, and claims no difference that it can't show.
 */
final class ComparisonCheck implements Check {

    private static final int PAIR = 2;

    private final List<Bundle.Submission> comparisons = new ArrayList<>();
    private final SeenFindings ofAspects = new SeenFindings();

    @Override
    public void see(ReadDocument document) {
        document.source(ComparisonSource.class).ifPresent(comparison -> {
            comparisons.add(document.submission());
            if (comparison.conditions().size() == PAIR && document.isValidInEach("/conditions", PAIR, "")) {
                ofAspects.collect(document, findings -> checkAspects(document, comparison, findings));
            }
        });
    }

    @Override
    public void check(Proposal proposal, Findings findings) {
        Map<DocumentId, String> pairs = pairsAfter(proposal);
        for (Bundle.Submission comparison : comparisons) {
            validPair(comparison, proposal).ifPresent(pair -> {
                if (comparison.isValidAt("/language")) {
                    checkSamePair(comparison, pairs, proposal, findings);
                }
                ofAspects.tell(comparison, findings);
            });
        }
    }

    /** The two conditions, if they are valid. */
    private static Optional<Claim> validPair(Bundle.Submission comparison, Proposal proposal) {
        KnownContent content = proposal.contents().of(comparison);
        return content.claims().stream()
                .filter(content::isValid)
                .map(LocatedClaim::claim)
                .findFirst();
    }

    private Map<DocumentId, String> pairsAfter(Proposal proposal) {
        Map<DocumentId, String> pairs = new HashMap<>();
        proposal.live().claims().forEach((claim, holder) -> {
            if (claim.kind() == Claim.Kind.PAIR && proposal.leavesLive(holder)) {
                pairs.put(holder, claim.key());
            }
        });
        for (Bundle.Submission comparison : comparisons) {
            pairs.remove(comparison.id());
            validPair(comparison, proposal).ifPresent(pair -> pairs.put(comparison.id(), pair.key()));
        }
        return pairs;
    }

    private static void checkSamePair(
            Bundle.Submission comparison, Map<DocumentId, String> pairs, Proposal proposal, Findings findings) {
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

    private static void checkAspects(ReadDocument document, ComparisonSource comparison, Findings findings) {
        for (int i = 0; i < comparison.aspects().size(); i++) {
            checkAspect(document, comparison, i, findings);
        }
    }

    private static void checkAspect(ReadDocument document, ComparisonSource comparison, int index, Findings findings) {
        Aspect aspect = comparison.aspects().get(index);
        Set<String> missing = new HashSet<>(comparison.conditions());
        Set<String> free = new HashSet<>(missing);
        String values = "/aspects/" + index + "/values";
        for (int i = 0; i < Math.min(aspect.values().size(), PAIR); i++) { // more are invalid
            AspectValue value = aspect.values().get(i);
            if (!document.isValidAt(values + "/" + i + "/condition")) {
                continue;
            }
            if (!free.remove(value.condition())) {
                findings.error(
                        FindingName.VALUE_MISPLACED,
                        document.at(values + "/" + i + "/condition"),
                        "Each of the two conditions has one value, and '" + value.condition() + "' is too many.");
            }
            if (value.text() != null || !document.isValidAt(values + "/" + i + "/text")) {
                missing.remove(value.condition());
            }
        }
        boolean valid = aspect.values().size() <= PAIR
                && document.isValidInEach(values, aspect.values().size(), "/condition");
        if (aspect.distinguishing() && !missing.isEmpty() && valid) {
            findings.error(
                    FindingName.NOT_DISTINGUISHING,
                    document.at("/aspects/" + index + "/distinguishing"),
                    "An aspect tells two conditions apart only where both have a value.");
        }
    }
}
