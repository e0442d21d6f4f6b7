package healthcontent.release;

import java.util.List;

/** Everything that protects readers from a release, beyond the form of each document. */
final class BundleCheck {

    private static final List<Check> CHECKS = List.of(
            new IdentityCheck(),
            new SlugCheck(),
            new CodeCheck(),
            new ReferenceCheck(),
            new ClaimCheck(),
            new RedFlagCheck(),
            new FaqCheck(),
            new FaqFallbackCheck(),
            new ComparisonCheck(),
            new ReviewCheck());

    private BundleCheck() {}

    static void check(Proposal proposal, Findings findings) {
        CHECKS.forEach(check -> check.check(proposal, findings));
    }
}
