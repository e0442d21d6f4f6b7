package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.document.source.ConditionSource;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;
import healthcontent.release.plan.Claim;
import healthcontent.release.plan.PlannedChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A FAQ that an original drops or renames stays in the translations that have it, which is a warning. A FAQ that only a
 * translation ever had is none.
 */
final class FaqCheck implements Check {

    private final List<Bundle.Submission> valid = new ArrayList<>();

    @Override
    public void see(ReadDocument document) {
        document.source(ConditionSource.class)
                .filter(condition ->
                        document.isValidInEach("/faqs", condition.faqs().size(), "/slug"))
                .ifPresent(condition -> valid.add(document.submission()));
    }

    @Override
    public void check(Proposal proposal, Findings findings) {
        Map<DocumentId, Set<String>> live = new HashMap<>();
        proposal.live().claims().forEach((claim, holder) -> {
            if (claim.kind() == Claim.Kind.FAQ) {
                live.computeIfAbsent(holder, condition -> new TreeSet<>()).add(claim.key());
            }
        });
        valid.stream()
                .filter(condition -> proposal.live().isOriginal(condition.id()))
                .forEach(original -> warnOfKeptFaqs(original, live, proposal, findings));
    }

    private static void warnOfKeptFaqs(
            Bundle.Submission original, Map<DocumentId, Set<String>> live, Proposal proposal, Findings findings) {
        Set<String> kept = proposal.contents().of(original).claims().stream()
                .map(located -> located.claim().key())
                .collect(Collectors.toSet());
        Set<String> dropped = live.getOrDefault(original.id(), Set.of()).stream()
                .filter(slug -> !kept.contains(slug))
                .collect(Collectors.toSet());
        if (dropped.isEmpty()) {
            return;
        }
        proposal.live()
                .liveTranslations(original.id())
                .filter(translation -> staysAsItIs(translation, proposal))
                .forEach(translation -> live.getOrDefault(translation, Set.of()).stream()
                        .filter(dropped::contains)
                        .forEach(slug -> findings.warning(
                                FindingName.TRANSLATION_OUTDATED,
                                original.at("/faqs"),
                                translation + " keeps the FAQ '" + slug + "', which this original drops.")));
    }

    private static boolean staysAsItIs(DocumentId translation, Proposal proposal) {
        return proposal.plan()
                .of(translation)
                .filter(PlannedChange::changesSomething)
                .isEmpty();
    }
}
