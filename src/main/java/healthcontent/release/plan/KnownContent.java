package healthcontent.release.plan;

import healthcontent.document.DocumentId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is known of the content of a document once that is no longer in the memory: what concerns other documents. It
 * takes few objects, since there are thousands of these, and each collection copies those that are new.
 */
public final class KnownContent {

    static final KnownContent NOTHING = new KnownContent("", List.of(), "", List.of(), Set.of());

    private static final String BETWEEN = " ";

    private final String language;
    private final List<LocatedReference> references;
    private final String faqs;
    private final List<LocatedClaim> others;
    private final Set<LocatedClaim> invalid;

    private KnownContent(
            String language,
            List<LocatedReference> references,
            String faqs,
            List<LocatedClaim> others,
            Set<LocatedClaim> invalid) {
        this.language = language;
        this.references = references;
        this.faqs = faqs;
        this.others = others;
        this.invalid = invalid;
    }

    /**
     * What is known of a document.
     *
     * @param claims every claim that it makes
     * @param invalid those that stand at an invalid place
     */
    static KnownContent of(
            DocumentId id, List<LocatedReference> references, List<LocatedClaim> claims, Set<LocatedClaim> invalid) {
        String slugs = claims.stream().map(claim -> claim.claim().key()).collect(Collectors.joining(BETWEEN));
        return claims.equals(ofFaqs(id.language(), slugs))
                ? new KnownContent(id.language(), references, slugs, List.of(), invalid)
                : new KnownContent(id.language(), references, "", claims, invalid);
    }

    private static List<LocatedClaim> ofFaqs(String language, String slugs) {
        String[] each = slugs.isEmpty() ? new String[0] : slugs.split(BETWEEN);
        return IntStream.range(0, each.length)
                .mapToObj(i -> LocatedClaim.ofFaq(language, i, each[i]))
                .toList();
    }

    /** Every reference that it makes. */
    public List<LocatedReference> references() {
        return references;
    }

    /** Every claim that it makes. */
    public List<LocatedClaim> claims() {
        return others.isEmpty() ? ofFaqs(language, faqs) : others;
    }

    /** Whether a claim stands at a valid place. */
    public boolean isValid(LocatedClaim claim) {
        return !invalid.contains(claim);
    }
}
