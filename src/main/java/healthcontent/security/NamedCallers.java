package healthcontent.security;

import healthcontent.limit.Limits;
import healthcontent.plaintext.Characters;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Admits only callers that the audit trail can name. A subject that shows as nothing, is too long, or holds characters
 * that make two callers look alike or that the database cannot store counts as none.
 */
@Singleton
class NamedCallers implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token && isNameless(token)
                ? Uni.createFrom().failure(new AuthenticationFailedException("The subject of the token is no name"))
                : Uni.createFrom().item(identity);
    }

    private static boolean isNameless(JsonWebToken token) {
        String subject = token.getSubject();
        return subject == null
                || subject.codePointCount(0, subject.length()) > Limits.CALLER
                || !Characters.areVisibleIn(subject)
                || Characters.areForbiddenIn(subject);
    }
}
