package healthcontent.security;

import healthcontent.edge.ProblemResponses;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Responds to requests that the security extension refuses. */
@Singleton
class AccessRefusals {

    private static final Logger LOG = Logger.getLogger(AccessRefusals.class);

    private final ProblemResponses problems;
    private final VerificationKey key;
    private final KeyProvider provider;

    AccessRefusals(ProblemResponses problems, VerificationKey key, KeyProvider provider) {
        this.problems = problems;
        this.key = key;
        this.provider = provider;
    }

    @ServerExceptionMapper
    public Response noToken(UnauthorizedException e, RoutingContext context, ResourceInfo resource, UriInfo request) {
        String detail = key.isConfigured()
                ? "This needs a token: send the header Authorization with Bearer and the token."
                : VerificationKey.MISSING;
        return problems.response(context, AccessRefused.withoutToken(detail, RequiredScopes.of(resource, request)));
    }

    /** Asynchronous, since the provider of the key may have to be asked. */
    @ServerExceptionMapper
    public Uni<Response> badToken(
            AuthenticationFailedException e, RoutingContext context, ResourceInfo resource, UriInfo request) {
        RequiredScopes scopes = RequiredScopes.of(resource, request);
        if (!key.isConfigured()) {
            return Uni.createFrom()
                    .item(problems.response(context, AccessRefused.untrusted(VerificationKey.MISSING, scopes)));
        }
        return provider.isBehind(e)
                .map(isAway -> problems.response(context, isAway ? keyOutOfReach() : untrusted(e, scopes)));
    }

    private static ProblemException keyOutOfReach() {
        LOG.warn("No token can be verified, since the key can't be fetched from where"
                + " MP_JWT_VERIFY_PUBLICKEY_LOCATION says; requests with a token are answered 503");
        return ProblemType.SERVICE_UNAVAILABLE.exception(
                "The key to verify tokens with can't be fetched at the moment. The token may be good; ask again later.");
    }

    private static AccessRefused untrusted(AuthenticationFailedException e, RequiredScopes scopes) {
        return AccessRefused.untrusted(TokenFault.of(e).detail(), scopes);
    }

    @ServerExceptionMapper
    public Response noScope(ForbiddenException e, RoutingContext context, ResourceInfo resource, UriInfo request) {
        return problems.response(context, AccessRefused.withoutScope(RequiredScopes.of(resource, request)));
    }
}
