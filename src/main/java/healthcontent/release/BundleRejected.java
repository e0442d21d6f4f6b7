package healthcontent.release;

import java.util.List;

/** A bundle has errors, so nothing of it was published or stored. */
public final class BundleRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    BundleRejected(List<Finding> findings) {
        super(findings.stream().filter(Finding::isError).count() + " errors, the first: " + findings.get(0));
        this.findings = findings;
    }

    /** Everything found, warnings included. */
    public List<Finding> findings() {
        return findings;
    }
}
