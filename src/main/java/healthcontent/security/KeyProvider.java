package healthcontent.security;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Where the key to verify tokens with is fetched from, if it is fetched at all. The extension does not tell a key that
 * there is not from one that it could not fetch again, so this asks the provider itself. Not more often than every five
 * seconds, whoever sends how many tokens: for as long after an answer, a key that can't be fetched again is still taken
 * for one that there is not.
 */
@Singleton
class KeyProvider {

    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private final JWTAuthContextInfo settings;
    private final Clock clock;
    private Instant asked = Instant.MIN;
    private boolean away;

    KeyProvider(JWTAuthContextInfo settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a token was refused for want of its key, which the provider may have and does not give. Takes time. */
    boolean isBehind(Throwable failure) {
        return KeyOutOfReach.isBehind(failure) || (isFetched() && KeyOutOfReach.isAboutKey(failure) && isAway());
    }

    private boolean isFetched() {
        String location = settings.getPublicKeyLocation();
        return location != null && location.startsWith("http");
    }

    private synchronized boolean isAway() {
        Instant now = clock.instant();
        if (asked.isBefore(now.minus(TRUSTED)) || asked.isAfter(now)) {
            away = failsToAnswer();
            asked = now;
        }
        return away;
    }

    private boolean failsToAnswer() {
        try {
            return new Fetched(settings).isEmpty();
        } catch (UnresolvableKeyException e) {
            return KeyOutOfReach.isBehind(e);
        }
    }

    /** Fetches the key just as the extension does. */
    private static final class Fetched extends KeyLocationResolver {

        Fetched(JWTAuthContextInfo settings) throws UnresolvableKeyException {
            super(settings);
        }

        boolean isEmpty() {
            return key == null && jsonWebKeys == null && httpsJwks == null;
        }
    }
}
