package healthcontent.release.check;

import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;
import java.util.function.BiConsumer;

/** A rule on the content of each document by itself, which is judged as soon as it is seen. */
final class ContentCheck implements Check {

    private final BiConsumer<ReadDocument, Findings> rule;
    private final Findings found = new Findings();

    ContentCheck(BiConsumer<ReadDocument, Findings> rule) {
        this.rule = rule;
    }

    @Override
    public void see(ReadDocument document) {
        rule.accept(document, found);
    }

    @Override
    public void check(Proposal proposal, Findings findings) {
        findings.addAll(found);
    }
}
