package healthcontent.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the request that is being answered. Asked only where a resource has let the caller in by a scope. */
@Singleton
public class Caller {

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /**
     * The subject of the token, which every token has and which is not blank: the one name of a caller that stays the
     * same and that no caller can choose, as a preferred user name may be.
     */
    public String name() {
        return token.getSubject();
    }

    /** Refuses the request, with a 403, unless the token has this scope beside the one that let it in. */
    public void require(String scope) {
        if (!identity.hasRole(scope)) {
            throw AccessRefused.withoutScope(List.of(scope));
        }
    }
}
