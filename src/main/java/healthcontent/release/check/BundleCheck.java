package healthcontent.release.check;

import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that protects readers from a release, beyond the form of each document. It sees the documents while they
 * are read, and judges the release afterwards.
 */
public final class BundleCheck {

    private final List<Check> checks;

    /**
     * Checks one bundle.
     *
     * @param today the day in UTC
     */
    public BundleCheck(LocalDate today) {
        ReviewCheck reviews = new ReviewCheck(today);
        checks = List.of(
                new IdentityCheck(),
                new ContentCheck(SlugCheck::check),
                new ContentCheck(CodeCheck::check),
                new ContentCheck(FigureCheck::check),
                new ReferenceCheck(),
                new ClaimCheck(),
                new RedFlagCheck(),
                new FaqCheck(),
                new FaqFallbackCheck(),
                new ComparisonCheck(),
                new ContentCheck(reviews::check));
    }

    /** Sees a document while its content is there. */
    public void see(ReadDocument document) {
        checks.forEach(check -> check.see(document));
    }

    /** Judges what the release would leave, and adds everything found to the findings. */
    public void check(Proposal proposal, Findings findings) {
        checks.forEach(check -> check.check(proposal, findings));
    }
}
