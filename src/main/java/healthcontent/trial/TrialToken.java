package healthcontent.trial;

import healthcontent.security.Scopes;
import healthcontent.supervision.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A token for trying out the sync API, in a file beside the trial's key. It has every scope and is renewed long before
 * it expires, so that what the file holds works whenever it is read.
 */
@Singleton
class TrialToken {

    private static final Logger LOG = Logger.getLogger(TrialToken.class);

    private static final Duration VALIDITY = Duration.ofHours(24);
    private static final Duration RENEWAL = Duration.ofHours(1);

    private final TrialSettings settings;
    private final Set<String> audience;
    private final Clock clock;
    private final BackgroundWork renewal = BackgroundWork.named("trial-token");

    TrialToken(
            TrialSettings settings,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Set<String> audience,
            Clock clock) {
        this.settings = settings;
        this.audience = audience;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started) {
        if (settings.running().orElse(false) && write()) {
            LOG.infof(
                    "A trial token for /v1/sync is in %s: curl -H \"Authorization: Bearer $(cat %s)\"", file(), file());
            renewal.repeat(this::write, RENEWAL);
        }
    }

    void end(@Observes ShutdownEvent stop) {
        renewal.stop();
    }

    private boolean write() {
        try {
            OwnersFile.write(file(), token() + "\n");
            return true;
        } catch (IOException | GeneralSecurityException e) {
            LOG.warnf("The trial token cannot be written to %s: %s", file(), e);
            return false;
        }
    }

    private Path file() {
        return settings.folder().resolve("token");
    }

    private String token() throws IOException, GeneralSecurityException {
        Instant now = clock.instant();
        return Jwt.issuer(TrialKey.ISSUER)
                .audience(audience)
                .subject("trial")
                .claim("scope", String.join(" ", Scopes.PLAN, Scopes.APPLY, Scopes.AUDIT))
                .issuedAt(now)
                .expiresAt(now.plus(VALIDITY))
                .sign(TrialKey.privateKey(settings.folder()));
    }
}
