package healthcontent.release;

import healthcontent.problem.InvalidHeader;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a write says of the revision that it replaces (RFC 9110, conditional requests). */
final class Preconditions {

    private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]*+)\"");

    /** From as many digits on, a number is that of no revision. */
    private static final int TOO_MANY_DIGITS = 10;

    private Preconditions() {}

    /**
     * The revision that must be the newest one; 0 where the document must never have existed.
     *
     * @param ifMatch value of {@code If-Match}: the ETag of one revision
     * @param ifNoneMatch value of {@code If-None-Match}: only {@code *}
     * @throws ProblemException without either, or where they are malformed
     */
    static int namedRevision(String ifMatch, String ifNoneMatch) {
        if (ifMatch != null && ifNoneMatch != null) {
            throw new InvalidHeader("If-None-Match", "can't stand beside If-Match");
        }
        if (ifNoneMatch != null) {
            if (!ifNoneMatch.strip().equals("*")) {
                throw new InvalidHeader("If-None-Match", "must be * for a write");
            }
            return 0;
        }
        if (isMissing(ifMatch)) {
            throw new PreconditionRequired(", or If-None-Match: * for a document that has never existed");
        }
        return revision(ifMatch);
    }

    /**
     * The revision that must be the newest one, where there has to be one.
     *
     * @param ifMatch value of {@code If-Match}: the ETag of one revision
     * @throws ProblemException without it, or where it is malformed
     */
    static int namedRevision(String ifMatch) {
        if (isMissing(ifMatch)) {
            throw new PreconditionRequired("");
        }
        return revision(ifMatch);
    }

    private static boolean isMissing(String ifMatch) {
        return ifMatch == null || ifMatch.strip().equals("*");
    }

    private static int revision(String ifMatch) {
        Matcher revision = REVISION.matcher(ifMatch.strip());
        if (!revision.matches()) {
            throw new InvalidHeader("If-Match", "must be the ETag of one revision, such as \"3\"");
        }
        String number = revision.group(1);
        return number.length() < TOO_MANY_DIGITS ? Integer.parseInt(number) : Integer.MAX_VALUE;
    }

    static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    /** A write that does not say what it replaces. */
    static final class PreconditionRequired extends ProblemException {

        private static final long serialVersionUID = 1L;

        PreconditionRequired(String otherwise) {
            super(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the revision that you read" + otherwise + ".");
        }
    }

    /** A document that is at another revision than the request names. */
    static final class PreconditionFailed extends ProblemException {

        private static final long serialVersionUID = 1L;

        PreconditionFailed(int revision) {
            super(
                    ProblemType.PRECONDITION_FAILED,
                    revision == 0
                            ? "The document has never existed."
                            : "The document is at revision %d. Nothing was changed.".formatted(revision));
        }
    }
}
