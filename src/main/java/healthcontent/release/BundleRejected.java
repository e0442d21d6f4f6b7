package healthcontent.release;

import healthcontent.problem.Fault;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.util.List;

/** A bundle has errors, so nothing of it was published or stored. */
public final class BundleRejected extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    BundleRejected(List<Finding> findings) {
        super(ProblemType.BUNDLE_REJECTED, detail(findings), faults(findings));
        this.findings = findings;
    }

    /** Everything found, warnings included. */
    public List<Finding> findings() {
        return findings;
    }

    /** The same, with places told from a part of the bundle on, for a caller who sent no more than that part. */
    BundleRejected within(String part) {
        return new BundleRejected(
                findings.stream().map(finding -> finding.within(part)).toList());
    }

    private static String detail(List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        Finding first = errors.get(0);
        return "%d %s, the first at '%s' (%s): %s"
                .formatted(
                        errors.size(),
                        errors.size() == 1 ? "error" : "errors",
                        first.pointer(),
                        first.name().value(),
                        first.message());
    }

    private static List<Fault> faults(List<Finding> findings) {
        return findings.stream().map(Finding::asFault).toList();
    }
}
