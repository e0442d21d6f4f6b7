package healthcontent.security;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the request that is being answered. Asked only where a resource has let the caller in by a scope. */
@Singleton
public class Caller {

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /**
     * The subject of the token, which every token has: the one name of a caller that stays the same and that no caller
     * can choose, as a preferred user name may be.
     */
    public String name() {
        return token.getSubject();
    }
}
