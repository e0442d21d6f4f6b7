package healthcontent.release.revision;

import healthcontent.problem.Fault;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.Finding;
import healthcontent.release.bundle.FoundFindings;
import java.util.List;

/**
 * A bundle of one document or one withdrawal that the service made of a request. Findings name the places that the
 * caller knows: the body sent and the parameters of the request.
 */
enum SingleWrite {
    /** The body is the content of the document. */
    DOCUMENT("/documents/0", "/content"),

    /** The body is a revision of the document, as it was read. */
    REVISION("/documents/0", ""),

    /** There is no body; reason and replacement are parameters. */
    WITHDRAWAL("/withdrawals/0", "/content");

    private final String entry;

    /** Where in the bundle the body is. */
    private final String body;

    SingleWrite(String entry, String part) {
        this.entry = entry;
        this.body = entry + part;
    }

    /** Findings with pointers into the body sent. */
    List<Finding> findings(List<Finding> inBundle) {
        return inBundle.stream().map(finding -> finding.within(body)).toList();
    }

    BundleRejected rejected(BundleRejected inBundle) {
        return new BundleRejected(
                new FoundFindings(
                        findings(inBundle.findings().shown()),
                        inBundle.findings().errors(),
                        inBundle.findings().warnings()),
                inBundle.findings().shown().stream().map(this::fault).toList());
    }

    private Fault fault(Finding finding) {
        String place = finding.pointer();
        if (place.equals(entry + "/language")) {
            return inParameter("lang", finding);
        }
        return place.equals(entry + "/replacement")
                ? inParameter("replacement", finding)
                : finding.within(body).asFault();
    }

    private static Fault inParameter(String parameter, Finding finding) {
        return new Fault(
                parameter, null, finding.name().value(), finding.level().value(), finding.message());
    }
}
