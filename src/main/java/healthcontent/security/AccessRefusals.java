package healthcontent.security;

import healthcontent.problem.Answers;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers those whom the security extension does not let in. */
@Singleton
class AccessRefusals {

    private static final Logger LOG = Logger.getLogger(AccessRefusals.class);

    private final Answers answers;
    private final VerificationKey key;

    AccessRefusals(Answers answers, VerificationKey key) {
        this.answers = answers;
        this.key = key;
    }

    @ServerExceptionMapper
    public Response noToken(UnauthorizedException e, RoutingContext context, ResourceInfo resource, UriInfo request) {
        String detail = key.isConfigured()
                ? "This needs a token: send the header Authorization with Bearer and the token."
                : VerificationKey.MISSING;
        return answers.response(context, AccessRefused.withoutToken(detail, RequiredScopes.of(resource, request)));
    }

    @ServerExceptionMapper
    public Response badToken(
            AuthenticationFailedException e, RoutingContext context, ResourceInfo resource, UriInfo request) {
        if (key.isConfigured() && KeyOutOfReach.isBehind(e)) {
            LOG.warn("No token can be verified, since the key can't be fetched from where"
                    + " MP_JWT_VERIFY_PUBLICKEY_LOCATION says; whoever sends one is answered 503");
            return answers.response(context, new KeyOutOfReach());
        }
        String detail = key.isConfigured() ? TokenFault.of(e).detail() : VerificationKey.MISSING;
        return answers.response(context, AccessRefused.untrusted(detail, RequiredScopes.of(resource, request)));
    }

    @ServerExceptionMapper
    public Response noScope(ForbiddenException e, RoutingContext context, ResourceInfo resource, UriInfo request) {
        return answers.response(context, AccessRefused.withoutScope(RequiredScopes.of(resource, request)));
    }
}
