package healthcontent.release.bundle;

import healthcontent.limit.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects the findings on a bundle, so that one response names them all, or as many as it may: errors before warnings.
 * The others are only counted.
 */
public final class Findings {

    private final int most;
    private final long mostCharacters;
    private final List<Finding> shown = new ArrayList<>();
    private long characters;
    private int shownWarnings;
    private int errors;
    private int warnings;

    /** Collects as many as a response shows. */
    public Findings() {
        this(Limits.FINDINGS, Limits.FINDINGS_CHARACTERS);
    }

    private Findings(int most, long mostCharacters) {
        this.most = most;
        this.mostCharacters = mostCharacters;
    }

    /** Collects all findings on one document, whose size bounds them. */
    static Findings ofDocument() {
        return new Findings(Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Collects at most so many, as others are collected already. */
    public static Findings ofAtMost(int most) {
        return new Findings(most, Limits.FINDINGS_CHARACTERS);
    }

    /** Adds what keeps the release from being applied. */
    public void error(FindingName name, String pointer, String message) {
        errors++;
        makeRoomForError();
        if (hasRoom()) {
            show(Finding.error(name, pointer, message));
        }
    }

    /** Adds what is worth a look and keeps nothing from being applied. */
    public void warning(FindingName name, String pointer, String message) {
        warnings++;
        if (hasRoom()) {
            show(Finding.warning(name, pointer, message));
            shownWarnings++;
        }
    }

    /** Counts errors of which no more is told than their number. */
    void countErrors(int more) {
        errors += more;
    }

    private boolean hasRoom() {
        return shown.size() < most && characters < mostCharacters;
    }

    private void show(Finding finding) {
        shown.add(finding);
        characters += size(finding);
    }

    private static int size(Finding finding) {
        return finding.pointer().length() + finding.message().length();
    }

    private void makeRoomForError() {
        for (int i = shown.size() - 1; !hasRoom() && shownWarnings > 0; i--) {
            if (!shown.get(i).isError()) {
                characters -= size(shown.remove(i));
                shownWarnings--;
            }
        }
    }

    /** Adds all findings on a document, but those that are about these places. */
    void add(Findings document, Set<String> except) {
        for (Finding finding : document.shown) {
            if (except.contains(finding.pointer())) {
                continue;
            }
            if (finding.isError()) {
                error(finding.name(), finding.pointer(), finding.message());
            } else {
                warning(finding.name(), finding.pointer(), finding.message());
            }
        }
    }

    /** Adds what was collected elsewhere, as if it had been found now. */
    public void addAll(Findings others) {
        add(others, Set.of());
        FoundFindings found = others.found();
        long shownErrors = found.shown().stream().filter(Finding::isError).count();
        errors += found.errors() - (int) shownErrors;
        warnings += found.warnings() - (found.shown().size() - (int) shownErrors);
    }

    /** Whether anything was found. */
    public boolean hasAny() {
        return errors + warnings > 0;
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** What was found. */
    public FoundFindings found() {
        return new FoundFindings(shown, errors, warnings);
    }

    /**
     * Rejects the bundle if anything found is an error.
     *
     * @throws BundleRejected if anything found is an error
     */
    public void rejectErrors() {
        if (hasErrors()) {
            throw new BundleRejected(found());
        }
    }
}
