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

    /** Refuses the request, with a 403 that names them all, unless the token has every one of these scopes. */
    public void require(String... scopes) {
        if (!identity.getRoles().containsAll(List.of(scopes))) {
            throw AccessRefused.withoutScope(new RequiredScopes(List.of(scopes), true));
        }
    }
}
