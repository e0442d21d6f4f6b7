package healthcontent.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zone of the machine, or of Java, is nothing that the database ever hears of. */
class ZoneIT {

    private static final String NEW_YORK = "America/New_York";

    @Test
    void everySessionIsInUtcWhateverTheZoneOfTheServiceIs(@TempDir Path workingFolder) {
        Path programs = Path.of("target", "postgresql-programs");
        try (PostgresServer database = PostgresServer.start(workingFolder.resolve("external"), programs);
                SessionBeginnings between = new SessionBeginnings(port(database.jdbcUrl()))) {
            Map<String, String> environment = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://127.0.0.1:" + between.port() + "/health_content",
                    "QUARKUS_DATASOURCE_USERNAME",
                    database.username(),
                    "QUARKUS_DATASOURCE_PASSWORD",
                    database.password(),
                    "HEALTH_CONTENT_STARTER_LOAD",
                    "if-empty",
                    "TZ",
                    NEW_YORK,
                    "JDK_JAVA_OPTIONS",
                    "-Duser.timezone=" + NEW_YORK);
            try (PackagedService service = PackagedService.start(workingFolder, environment)) {
                service.awaitLine(PackagedService.READY);
                assertEquals(200, service.get("/v1/conditions/leg-cramps").statusCode());
            }
            List<Map<String, String>> sessions = between.sessions();
            assertTrue(sessions.size() > 1, "of the pool, and that which listens: " + sessions);
            assertEquals(
                    Set.of("UTC"),
                    sessions.stream()
                            .map(session -> session.getOrDefault("TimeZone", "that of the server"))
                            .collect(Collectors.toSet()));
        }
    }

    private static int port(String url) {
        return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
    }
}
