package healthcontent.release.revision;

import healthcontent.edge.conditional.EntityTags;
import healthcontent.problem.InvalidHeader;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * The preconditions of a write: which revision it replaces (RFC 9110, 13.1).
 *
 * @param replaced the revisions of which one must be the newest; empty where the document must never have existed
 */
record Preconditions(Optional<EntityTags> replaced) {

    /**
     * Reads the preconditions of a write that publishes.
     *
     * @throws ProblemException where they are absent or malformed
     */
    static Preconditions ofPublishing(HttpHeaders headers) {
        Optional<EntityTags> ifMatch = RevisionTags.required(headers, HttpHeaders.IF_MATCH);
        if (!isNew(headers, ifMatch)) {
            return replacing(ifMatch, ", or If-None-Match: * for a document that has never existed");
        }
        return new Preconditions(Optional.empty());
    }

    /**
     * Reads the preconditions of a withdrawal, for which there must be a revision.
     *
     * @throws ProblemException where they are absent or malformed
     */
    static Preconditions ofWithdrawal(HttpHeaders headers) {
        Optional<EntityTags> ifMatch = RevisionTags.required(headers, HttpHeaders.IF_MATCH);
        isNew(headers, ifMatch); // so that If-None-Match is refused
        return replacing(ifMatch, "");
    }

    private static boolean isNew(HttpHeaders headers, Optional<EntityTags> ifMatch) {
        Optional<EntityTags> ifNoneMatch = RevisionTags.required(headers, HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch.isPresent() && ifMatch.isPresent()) {
            throw new InvalidHeader(HttpHeaders.IF_NONE_MATCH, "can't stand beside If-Match");
        }
        if (ifNoneMatch.isPresent() && !ifNoneMatch.get().isAny()) {
            throw new InvalidHeader(HttpHeaders.IF_NONE_MATCH, "must be * for a write");
        }
        return ifNoneMatch.isPresent();
    }

    private static Preconditions replacing(Optional<EntityTags> ifMatch, String otherwise) {
        if (ifMatch.isEmpty()) {
            throw new PreconditionRequired(
                    "Send If-Match with the ETag of the revision that you read" + otherwise + ".");
        }
        if (ifMatch.get().isAny()) {
            throw new PreconditionRequired("If-Match: * does not say what this replaces: send the ETag of the revision"
                    + " that you read" + otherwise + ".");
        }
        return new Preconditions(ifMatch);
    }

    /**
     * Requires that a write may replace a revision.
     *
     * @param newest its number; 0 where the document has never existed
     * @throws PreconditionFailed if it names another one
     */
    void require(int newest) {
        boolean isMeant = replaced.map(tags -> newest > 0 && tags.nameStrongly(RevisionTags.of(newest)))
                .orElse(newest == 0);
        if (!isMeant) {
            throw new PreconditionFailed(newest, replaced);
        }
    }

    /** A write that does not name the revision that it replaces. */
    private static final class PreconditionRequired extends ProblemException {

        private static final long serialVersionUID = 1L;

        PreconditionRequired(String detail) {
            super(ProblemType.PRECONDITION_REQUIRED, detail);
        }
    }

    /** A document whose revision is not among those that {@code If-Match} names. */
    static final class PreconditionFailed extends ProblemException {

        private static final long serialVersionUID = 1L;

        /**
         * Tells which revision there is.
         *
         * @param revision the newest one, or the one that was asked for; 0 where the document has never existed
         * @param named what {@code If-Match} names; it may name the revision by weak comparison
         */
        PreconditionFailed(int revision, Optional<EntityTags> named) {
            super(ProblemType.PRECONDITION_FAILED, detail(revision, named));
        }

        private static String detail(int revision, Optional<EntityTags> named) {
            if (revision == 0) {
                return "If-Match names a revision, and the document has never existed: send If-None-Match: * to make it.";
            }
            if (named.isEmpty()) {
                return "If-None-Match: * is for a document that has never existed, and this one is at revision %d. Nothing was changed."
                        .formatted(revision);
            }
            return isNamedWeakly(revision, named)
                    ? "If-Match takes the ETag of revision %d only without W/ before it. Nothing was changed."
                            .formatted(revision)
                    : "If-Match does not name revision %d, which the document is at. Nothing was changed."
                            .formatted(revision);
        }

        private static boolean isNamedWeakly(int revision, Optional<EntityTags> named) {
            return named.filter(tags -> tags.nameWeakly(RevisionTags.of(revision)))
                    .isPresent();
        }
    }
}
