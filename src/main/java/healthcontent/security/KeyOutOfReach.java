package healthcontent.security;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.io.IOException;
import org.jose4j.lang.UnresolvableKeyException;

/** The key that tokens are verified with can't be fetched, so nobody can say whether the caller's token is good. */
final class KeyOutOfReach extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_DEPTH = 10;

    KeyOutOfReach() {
        super(
                ProblemType.SERVICE_UNAVAILABLE,
                "The key to verify tokens with can't be fetched at the moment. The token may be good; ask again later.");
    }

    /** Whether a token was refused because no key for it was found. */
    static boolean isAboutKey(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof UnresolvableKeyException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Whether a token was refused for that alone. */
    static boolean isBehind(Throwable failure) {
        boolean aboutKey = false;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            aboutKey |= cause instanceof UnresolvableKeyException;
            if (aboutKey && cause instanceof IOException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
