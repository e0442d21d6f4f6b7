package healthcontent.release.check;

import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;

/** A rule on the state that a release would leave. One object checks one bundle. */
interface Check {

    /** Takes from a document what judging it needs; nothing else of its content is there later. */
    default void see(ReadDocument document) {}

    /** Judges the release once each document was seen. */
    void check(Proposal proposal, Findings findings);
}
