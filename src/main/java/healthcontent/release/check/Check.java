package healthcontent.release.check;

import healthcontent.release.bundle.Findings;

/** A rule on the state that a release would leave. */
@FunctionalInterface
interface Check {

    void check(Proposal proposal, Findings findings);
}
