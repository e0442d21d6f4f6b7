package healthcontent.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.api.HealthType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthLogTest {

    private static final Logger LOGGER = Logger.getLogger("healthcontent.health");

    private final HealthLog log = new HealthLog();
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord entry) {
            lines.add(new PatternFormatter("%s").format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
    }

    @Test
    void probesThatFailAreALineAndAnotherWhenTheySucceedAgain() {
        log.log(HealthType.READINESS, health("UP"));
        assertEquals(List.of(), lines);

        log.log(HealthType.READINESS, health("DOWN"));
        log.log(HealthType.READINESS, health("DOWN"));
        assertEquals(List.of("Probes of readiness fail: database {\"database\":\"migrating\"}"), lines);

        log.log(HealthType.LIVENESS, health("UP"));
        log.log(HealthType.READINESS, health("UP"));
        log.log(HealthType.READINESS, health("UP"));
        assertEquals("Probes of readiness succeed again", lines.get(1));
        assertEquals(2, lines.size());
    }

    private static SmallRyeHealth health(String status) {
        JsonObject well = Json.createObjectBuilder()
                .add("name", "background-work")
                .add("status", "UP")
                .build();
        JsonObject database = Json.createObjectBuilder()
                .add("name", "database")
                .add("status", status)
                .add("data", Json.createObjectBuilder().add("database", "migrating"))
                .build();
        return new SmallRyeHealth(Json.createObjectBuilder()
                .add("status", status)
                .add("checks", Json.createArrayBuilder().add(well).add(database))
                .build());
    }
}
