package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.plan.Claim;
import healthcontent.release.plan.KnownContent;
import healthcontent.release.plan.PlannedChange;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Readers find by the slug of a FAQ the one in their language, and else that of the original. Where another condition
 * has the one in their language, readers do not find that of the original: a warning to the caller whose release brings
 * it about.
 */
final class FaqFallbackCheck implements Check {

    @Override
    public void check(Proposal proposal, Findings findings) {
        Map<Claim, DocumentId> held = heldAfterwards(proposal);
        proposal.bundle().documents().stream()
                .filter(document -> document.id().type() == DocumentType.CONDITION)
                .filter(condition -> proposal.served().contains(condition.id().language()))
                .filter(condition -> changes(condition.id(), proposal))
                .forEach(condition -> check(condition, held, proposal, findings));
    }

    private static void check(
            Bundle.Submission condition, Map<Claim, DocumentId> held, Proposal proposal, Findings findings) {
        KnownContent content = proposal.contents().of(condition);
        content.claims().stream().filter(content::isValid).forEach(located -> {
            String slug = located.claim().key();
            languagesBeside(condition.id(), proposal)
                    .flatMap(language -> Optional.ofNullable(held.get(Claim.faq(language, slug))).stream())
                    .filter(other -> !other.slug().equals(condition.id().slug()))
                    .forEach(other -> findings.warning(
                            FindingName.FAQ_SLUG_TAKEN,
                            condition.at(located.at()),
                            message(slug, condition.id(), other, proposal)));
        });
    }

    private static String message(String slug, DocumentId submitted, DocumentId other, Proposal proposal) {
        DocumentId found = proposal.live().isOriginal(submitted) ? other : submitted;
        DocumentId hidden = proposal.live().isOriginal(submitted) ? submitted : other;
        return "Readers of %s find the FAQ of %s by the slug '%s', and not that of %s."
                .formatted(found.language(), found, slug, hidden);
    }

    /** For an original those of its readers who may have a translation, and for a translation that of the originals. */
    private static Stream<String> languagesBeside(DocumentId id, Proposal proposal) {
        String ofOriginals = proposal.live().defaultLanguage();
        return proposal.live().isOriginal(id)
                ? proposal.served().stream().filter(language -> !language.equals(ofOriginals))
                : Stream.of(ofOriginals);
    }

    private static Map<Claim, DocumentId> heldAfterwards(Proposal proposal) {
        Map<Claim, DocumentId> held = new HashMap<>(proposal.live().claims());
        held.values().removeIf(holder -> proposal.plan().of(holder).isPresent());
        proposal.bundle()
                .documents()
                .forEach(document -> proposal.contents()
                        .of(document)
                        .claims()
                        .forEach(located -> held.putIfAbsent(located.claim(), document.id())));
        return held;
    }

    private static boolean changes(DocumentId id, Proposal proposal) {
        return proposal.plan().of(id).filter(PlannedChange::changesSomething).isPresent();
    }
}
