package healthcontent.release.plan;

import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.ReadDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of the content of each document of a bundle. */
public final class KnownContents {

    private final Map<String, KnownContent> byPointer = new HashMap<>();

    /** References of many documents to the same terms are kept once. */
    private final Map<LocatedReference, LocatedReference> kept = new HashMap<>();

    /** Takes from a document what will be asked for. */
    public void add(ReadDocument document) {
        List<LocatedReference> references = LocatedReference.in(document.id().type(), document.content())
                .map(reference -> kept.computeIfAbsent(reference, same -> same))
                .toList();
        List<LocatedClaim> claims =
                LocatedClaim.in(document.id(), document.content()).toList();
        if (!references.isEmpty() || !claims.isEmpty()) {
            byPointer.put(
                    document.submission().pointer(),
                    KnownContent.of(document.id(), references, claims, invalid(claims, document)));
        }
    }

    private static Set<LocatedClaim> invalid(List<LocatedClaim> claims, ReadDocument document) {
        return claims.stream()
                .filter(claim -> !document.isValidThroughout(claim.at()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is known of a document; nothing if it was not added. */
    public KnownContent of(Bundle.Submission submission) {
        return byPointer.getOrDefault(submission.pointer(), KnownContent.NOTHING);
    }
}
