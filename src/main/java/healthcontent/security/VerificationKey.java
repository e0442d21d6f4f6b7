package healthcontent.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jose4j.lang.UnresolvableKeyException;

/** The key that tokens are verified with: whether there is one, logged once at the start. */
@Singleton
class VerificationKey {

    /** The detail of the problem where there is none. */
    static final String MISSING = "No key to verify tokens with is configured here, so nobody is let in. The log of the"
            + " service tells whoever runs it how to configure one.";

    private static final Logger LOG = Logger.getLogger(VerificationKey.class);

    private final JWTAuthContextInfo settings;

    VerificationKey(JWTAuthContextInfo settings) {
        this.settings = settings;
    }

    /** Where it is not, no token can be verified, and every request that needs one is refused. */
    boolean isConfigured() {
        return settings.getPublicKeyContent() != null
                || settings.getPublicKeyLocation() != null
                || settings.getPublicVerificationKey() != null
                || settings.getSecretKeyContent() != null;
    }

    void report(@Observes StartupEvent started) {
        KeyFetches.begin();
        if (!isConfigured()) {
            LOG.warn("Every call to /v1/sync is refused, since no key to verify tokens with is configured. Set"
                    + " MP_JWT_VERIFY_PUBLICKEY_LOCATION to a PEM file or to the JWK set of an identity provider,"
                    + " MP_JWT_VERIFY_ISSUER to who issues the tokens, and MP_JWT_VERIFY_AUDIENCES unless they are"
                    + " meant for \"health-content\"");
            return;
        }
        if (settings.getPublicKeyContent() != null && !LocalKey.isIn(settings)) {
            throw new ConfigurationException("MP_JWT_VERIFY_PUBLICKEY_LOCATION (or MP_JWT_VERIFY_PUBLICKEY) holds"
                    + " neither a public key or certificate in PEM nor a JWK set for "
                    + settings.getSignatureAlgorithm());
        }
        if (settings.getIssuedBy() == null) {
            LOG.warn("Tokens of any issuer are taken that the configured key has signed. Set MP_JWT_VERIFY_ISSUER to"
                    + " take those of one only");
        }
    }

    /** What the extension itself would make of the key, tried before the first token comes. */
    private static final class LocalKey extends KeyLocationResolver {

        private LocalKey(JWTAuthContextInfo settings) throws UnresolvableKeyException {
            super(settings);
        }

        static boolean isIn(JWTAuthContextInfo settings) {
            try {
                LocalKey resolver = new LocalKey(settings);
                return resolver.key != null || resolver.jsonWebKeys != null;
            } catch (UnresolvableKeyException e) {
                return false;
            }
        }
    }
}
