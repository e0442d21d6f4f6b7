package healthcontent.security;

import healthcontent.failure.CauseChain;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.io.IOException;
import org.jose4j.lang.UnresolvableKeyException;

/** The key that tokens are verified with can't be fetched, so nobody can say whether the caller's token is good. */
final class KeyOutOfReach extends ProblemException {

    private static final long serialVersionUID = 1L;

    KeyOutOfReach() {
        super(
                ProblemType.SERVICE_UNAVAILABLE,
                "The key to verify tokens with can't be fetched at the moment. The token may be good; ask again later.");
    }

    /** Whether a token was refused because no key for it was found. */
    static boolean isAboutKey(Throwable failure) {
        return CauseChain.of(failure).anyMatch(UnresolvableKeyException.class::isInstance);
    }

    /** Whether a token was refused for that alone. */
    static boolean isBehind(Throwable failure) {
        return CauseChain.of(failure)
                .dropWhile(cause -> !(cause instanceof UnresolvableKeyException))
                .anyMatch(IOException.class::isInstance);
    }
}
