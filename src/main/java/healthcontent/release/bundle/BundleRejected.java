package healthcontent.release.bundle;

import healthcontent.problem.Fault;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.util.List;

/** A bundle has errors, so nothing of it was published or stored. */
public final class BundleRejected extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** With a fault for each finding, at the place in the bundle. */
    public BundleRejected(List<Finding> findings) {
        this(findings, findings.stream().map(Finding::asFault).toList());
    }

    /** With the faults that the response names, one for each finding. */
    public BundleRejected(List<Finding> findings, List<Fault> faults) {
        super(ProblemType.BUNDLE_REJECTED, detail(findings, faults), faults);
        this.findings = findings;
    }

    /** Everything found, warnings included. */
    public List<Finding> findings() {
        return findings;
    }

    private static String detail(List<Finding> findings, List<Fault> faults) {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        int warnings = findings.size() - errors.size();
        Finding first = errors.get(0);
        Fault fault = faults.get(findings.indexOf(first));
        return "%s, the first %s%s (%s): %s"
                .formatted(
                        counted(errors.size(), "error") + (warnings == 0 ? "" : " and " + counted(warnings, "warning")),
                        warnings == 0 ? "" : "error ",
                        fault.parameter() == null
                                ? "at '" + fault.pointer() + "'"
                                : "in the parameter " + fault.parameter(),
                        first.name().value(),
                        first.message());
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
