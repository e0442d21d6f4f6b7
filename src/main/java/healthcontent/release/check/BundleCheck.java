package healthcontent.release.check;

import healthcontent.release.bundle.Findings;
import java.util.List;

/** Everything that protects readers from a release, beyond the form of each document. */
public final class BundleCheck {

    private static final List<Check> CHECKS = List.of(
            new IdentityCheck(),
            new SlugCheck(),
            new CodeCheck(),
            new FigureCheck(),
            new ReferenceCheck(),
            new ClaimCheck(),
            new RedFlagCheck(),
            new FaqCheck(),
            new FaqFallbackCheck(),
            new ComparisonCheck(),
            new ReviewCheck());

    private BundleCheck() {}

    /** Runs all checks, and adds what they find to the findings. */
    public static void check(Proposal proposal, Findings findings) {
        CHECKS.forEach(check -> check.check(proposal, findings));
    }
}
