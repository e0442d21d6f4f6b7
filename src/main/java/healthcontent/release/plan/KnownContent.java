package healthcontent.release.plan;

import java.util.List;
import java.util.Set;

/**
 * What is known of the content of a document once that is no longer in the memory: what concerns other documents.
 *
 * @param references every reference that it makes
 * @param claims every claim that it makes
 * @param invalid those claims that stand at an invalid place
 */
public record KnownContent(List<LocatedReference> references, List<LocatedClaim> claims, Set<LocatedClaim> invalid) {

    static final KnownContent NOTHING = new KnownContent(List.of(), List.of(), Set.of());

    /** Whether a claim stands at a valid place. */
    public boolean isValid(LocatedClaim claim) {
        return !invalid.contains(claim);
    }
}
