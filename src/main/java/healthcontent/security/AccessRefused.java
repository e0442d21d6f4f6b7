package healthcontent.security;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** A request is refused, with a challenge that names the scopes it needs (RFC 6750, 3). */
final class AccessRefused extends ProblemException {

    private final String challenge;

    private AccessRefused(ProblemType type, String detail, String challenge) {
        super(type, detail);
        this.challenge = challenge;
    }

    /** No token came. */
    static AccessRefused withoutToken(String detail, RequiredScopes scopes) {
        return new AccessRefused(ProblemType.UNAUTHORIZED, detail, challenge("", scopes));
    }

    /** A token came that is not to be trusted. */
    static AccessRefused untrusted(String detail, RequiredScopes scopes) {
        return new AccessRefused(ProblemType.UNAUTHORIZED, detail, challenge(error("invalid_token", detail), scopes));
    }

    /**
     * The token is good, and allows other things.
     *
     * @param scopes what would have been enough; none if no scope would
     */
    static AccessRefused withoutScope(RequiredScopes scopes) {
        String detail =
                scopes.isEmpty() ? "No token allows this." : "The token does not allow this. It needs " + scopes + ".";
        return new AccessRefused(ProblemType.FORBIDDEN, detail, challenge(error("insufficient_scope", detail), scopes));
    }

    private static String challenge(String error, RequiredScopes scopes) {
        String scope = scopes.isEmpty() ? "" : ", scope=\"" + scopes.asAttribute() + "\"";
        return "Bearer realm=\"health-content\"" + error + scope;
    }

    private static String error(String code, String description) {
        return ", error=\"" + code + "\", error_description=\"" + description + "\"";
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
