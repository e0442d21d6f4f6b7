package healthcontent.release.bundle;

import healthcontent.problem.Fault;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.util.List;
import java.util.Locale;

/** A bundle has errors, so nothing of it was published or stored. */
public final class BundleRejected extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient FoundFindings findings;

    /** With a fault for each finding that is shown, at the place in the bundle. */
    public BundleRejected(FoundFindings findings) {
        this(findings, findings.shown().stream().map(Finding::asFault).toList());
    }

    /** With the faults that the response names, one for each finding that is shown. */
    public BundleRejected(FoundFindings findings, List<Fault> faults) {
        super(ProblemType.BUNDLE_REJECTED, detail(findings, faults), faults, findings.notShown());
        this.findings = findings;
    }

    /** Everything found, warnings included. */
    public FoundFindings findings() {
        return findings;
    }

    private static String detail(FoundFindings findings, List<Fault> faults) {
        int warnings = findings.warnings();
        List<Finding> shown = findings.shown();
        Finding first = shown.stream().filter(Finding::isError).findFirst().orElseThrow();
        Fault fault = faults.get(shown.indexOf(first));
        boolean onlyOne = findings.errors() + warnings == 1;
        return "%s (%s): %s%s%s"
                .formatted(
                        fault.parameter() == null
                                ? "At '" + fault.pointer() + "'"
                                : "The parameter " + fault.parameter(),
                        first.name().value(),
                        first.message(),
                        onlyOne
                                ? ""
                                : " In all " + counted(findings.errors(), "error")
                                        + (warnings == 0 ? "." : " and " + counted(warnings, "warning") + "."),
                        findings.notShown() == 0
                                ? ""
                                : String.format(Locale.ROOT, " Not shown: %,d.", findings.notShown()));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
