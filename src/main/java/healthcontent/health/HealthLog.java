package healthcontent.health;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.api.HealthType;
import io.smallrye.health.event.SmallRyeHealthStatusChangeEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Says in the log when probes begin to fail and when they succeed again, once each, however often they come. */
@Singleton
class HealthLog {

    private static final Logger LOG = Logger.getLogger("healthcontent.health");
    private static final String DOWN = "DOWN";

    private final Set<HealthType> failing = EnumSet.noneOf(HealthType.class);

    void readiness(@Observes @Readiness SmallRyeHealthStatusChangeEvent change) {
        log(change.healthType(), change.health());
    }

    void liveness(@Observes @Liveness SmallRyeHealthStatusChangeEvent change) {
        log(change.healthType(), change.health());
    }

    synchronized void log(HealthType type, SmallRyeHealth health) {
        String name = type.name().toLowerCase(Locale.ROOT);
        if (health.isDown() && failing.add(type)) {
            LOG.warnf("Probes of %s fail: %s", name, reasons(health.getPayload()));
        } else if (!health.isDown() && failing.remove(type)) {
            LOG.infof("Probes of %s succeed again", name);
        }
    }

    /** The checks that are down, with what they found. */
    private static String reasons(JsonObject payload) {
        return payload.getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .filter(check -> check.getString("status").equals(DOWN))
                .map(check -> check.getString("name") + " " + check.getOrDefault("data", JsonValue.EMPTY_JSON_OBJECT))
                .collect(Collectors.joining(", "));
    }
}
