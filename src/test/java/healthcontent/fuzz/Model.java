package healthcontent.fuzz;

import healthcontent.TestBundle;
import healthcontent.TestDocument;
import healthcontent.document.DocumentId;
import healthcontent.release.LiveContent;
import healthcontent.release.Rehearsal;
import healthcontent.release.bundle.Finding;
import healthcontent.release.plan.PlannedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the service is to hold after the requests so far: the content, and the releases that were planned. */
final class Model {

    /** The languages that the service under test serves; originals are in the first. */
    static final List<String> SERVED = List.of("en", "es");

    enum Status {
        PLANNED,
        APPLIED,
        DISCARDED
    }

    /** A release that the service stored. */
    static final class Release {

        private final String href;
        private final TestBundle bundle;
        private final Set<String> effective;
        private final Map<DocumentId, Integer> unchanged;
        private Status status;

        Release(String href, TestBundle bundle, Rehearsal rehearsal, Status status) {
            this.href = href;
            this.bundle = bundle;
            this.effective = effective(rehearsal);
            this.unchanged = rehearsal.plan().changes().stream()
                    .filter(change -> !change.changesSomething())
                    .collect(Collectors.toMap(PlannedChange::id, PlannedChange::replaces, (one, same) -> one));
            this.status = status;
        }

        String href() {
            return href;
        }

        Status status() {
            return status;
        }

        void become(Status next) {
            status = next;
        }
    }

    private LiveContent content;
    private final List<Release> releases = new ArrayList<>();

    Model(LiveContent content) {
        this.content = content;
    }

    LiveContent content() {
        return content;
    }

    List<Release> releases() {
        return releases;
    }

    Rehearsal rehearse(TestBundle bundle) {
        return Rehearsal.of(bundle, content);
    }

    void apply(Rehearsal rehearsal) {
        content = content.after(rehearsal);
    }

    /** What applying a planned release would do now; empty if that is not what was shown. */
    Optional<Rehearsal> applying(Release release) {
        boolean unmoved = release.unchanged.entrySet().stream()
                .allMatch(document -> content.revision(document.getKey()) == document.getValue());
        Rehearsal now = rehearse(release.bundle.without(release.unchanged::containsKey));
        return Optional.of(now)
                .filter(rehearsal ->
                        unmoved && errors(now).isEmpty() && effective(now).equals(release.effective));
    }

    static List<String> errors(Rehearsal rehearsal) {
        return rehearsal.findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.name().value() + " " + finding.pointer())
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<String> effective(Rehearsal rehearsal) {
        return rehearsal
                .plan()
                .effective()
                .map(change -> change.action() + " " + change.id() + " " + change.replaces())
                .collect(Collectors.toSet());
    }

    static TestDocument[] first() {
        return new TestDocument[] {TestDocument.condition("a"), TestDocument.condition("b"), TestDocument.condition("c")
        };
    }
}
