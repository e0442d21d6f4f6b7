package healthcontent.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets in only whom the audit trail can name: a token whose subject is blank is as good as one without. */
@Singleton
class NamedCallers implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token && isNameless(token)
                ? Uni.createFrom().failure(new AuthenticationFailedException("The subject of the token is blank"))
                : Uni.createFrom().item(identity);
    }

    private static boolean isNameless(JsonWebToken token) {
        String subject = token.getSubject();
        return subject == null || subject.isBlank();
    }
}
