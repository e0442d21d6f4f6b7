package healthcontent.release.plan;

import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.ReadDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of the content of each document of a bundle. */
public final class KnownContents {

    private final Map<String, KnownContent> byPointer = new HashMap<>();

    /** What many documents have alike, such as references to the same terms, is kept once. */
    private final Map<Object, Object> kept = new HashMap<>();

    /** Takes from a document what will be asked for. */
    public void add(ReadDocument document) {
        List<LocatedReference> references = LocatedReference.in(document.id().type(), document.content())
                .map(this::once)
                .toList();
        List<LocatedClaim> claims = LocatedClaim.in(document.id(), document.content())
                .map(claim -> new LocatedClaim(claim.claim(), once(claim.at())))
                .toList();
        byPointer.put(
                document.submission().pointer(),
                new KnownContent(
                        references,
                        claims,
                        claims.stream()
                                .filter(claim -> !document.isValidThroughout(claim.at()))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** What is known of a document; nothing if it was not added. */
    public KnownContent of(Bundle.Submission submission) {
        return byPointer.getOrDefault(submission.pointer(), KnownContent.NOTHING);
    }

    @SuppressWarnings("unchecked") // what equals a value is of its type
    private <T> T once(T value) {
        return (T) kept.computeIfAbsent(value, same -> same);
    }
}
