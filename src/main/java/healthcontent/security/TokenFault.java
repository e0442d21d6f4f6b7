package healthcontent.security;

import healthcontent.failure.CauseChain;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * What is wrong with a token. Only faults of a token with a good signature are told apart, so that a guessed token
 * learns nothing.
 */
enum TokenFault {
    EXPIRED(ErrorCodes.EXPIRED, "The token has expired."),
    NOT_YET_VALID(ErrorCodes.NOT_YET_VALID, "The token is not valid yet."),
    OTHER_AUDIENCE(ErrorCodes.AUDIENCE_INVALID, "The token names another audience than this service."),
    NO_AUDIENCE(ErrorCodes.AUDIENCE_MISSING, "The token names no audience, and must name this service."),
    OTHER_ISSUER(ErrorCodes.ISSUER_INVALID, "The token names another issuer than the one that this service trusts."),
    NO_ISSUER(ErrorCodes.ISSUER_MISSING, "The token names no issuer."),
    UNTRUSTED(
            ErrorCodes.MISCELLANEOUS,
            "The token is malformed, is signed with another key or algorithm than this service trusts, or lacks one of"
                    + " the claims exp, iat and sub, or sub is blank, is longer than 255 characters or holds a control"
                    + " character or another one that text must not have.");

    private final int code;
    private final String detail;

    TokenFault(int code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /** For the caller, in plain ASCII without quotes, as the header of the response holds it too. */
    String detail() {
        return detail;
    }

    static TokenFault of(Throwable failure) {
        return CauseChain.of(failure)
                .filter(InvalidJwtException.class::isInstance)
                .findFirst()
                .map(invalid -> of((InvalidJwtException) invalid))
                .orElse(UNTRUSTED);
    }

    private static TokenFault of(InvalidJwtException invalid) {
        for (TokenFault fault : values()) {
            if (invalid.hasErrorCode(fault.code)) {
                return fault;
            }
        }
        return UNTRUSTED;
    }
}
