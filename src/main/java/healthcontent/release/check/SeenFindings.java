package healthcontent.release.check;

import healthcontent.limit.Limits;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What was found in documents when they were seen, to be told among what is found when they are judged. Of so many that
 * no response shows them all, the others are only counted.
 */
final class SeenFindings {

    private final Map<String, Findings> byPointer = new HashMap<>();
    private int shown;

    /** Keeps what a rule finds in a document. */
    void collect(ReadDocument document, Consumer<Findings> rule) {
        Findings found = Findings.ofAtMost(Limits.FINDINGS - shown);
        rule.accept(found);
        if (found.hasAny()) {
            shown += found.found().shown().size();
            byPointer.put(document.submission().pointer(), found);
        }
    }

    /** Tells what was found in a document. */
    void tell(Bundle.Submission document, Findings findings) {
        Findings found = byPointer.get(document.pointer());
        if (found != null) {
            findings.addAll(found);
        }
    }
}
