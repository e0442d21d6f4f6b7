package healthcontent.release.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects the findings on a bundle, so that one response names them all. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

    /** Adds what keeps the release from being applied. */
    public void error(FindingName name, String pointer, String message) {
        all.add(Finding.error(name, pointer, message));
    }

    /** Adds what is worth a look and keeps nothing from being applied. */
    public void warning(FindingName name, String pointer, String message) {
        all.add(Finding.warning(name, pointer, message));
    }

    void add(Findings others) {
        all.addAll(others.all);
    }

    /** Those that are about other places than these. */
    Findings elsewhere(Set<String> places) {
        Findings others = new Findings();
        all.stream().filter(finding -> !places.contains(finding.pointer())).forEach(others.all::add);
        return others;
    }

    boolean hasErrors() {
        return all.stream().anyMatch(Finding::isError);
    }

    /** Everything found, in the order in which it was found. */
    public List<Finding> all() {
        return List.copyOf(all);
    }

    /**
     * Rejects the bundle if anything found is an error.
     *
     * @throws BundleRejected if anything found is an error
     */
    public void rejectErrors() {
        if (hasErrors()) {
            throw new BundleRejected(all());
        }
    }
}
