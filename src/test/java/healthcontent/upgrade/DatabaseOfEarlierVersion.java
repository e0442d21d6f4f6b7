package healthcontent.upgrade;

import healthcontent.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Starts the service on a database that an earlier version filled: migrated as far as that did, with a dump of it. */
public class DatabaseOfEarlierVersion implements QuarkusTestResourceLifecycleManager {

    private static final String LAST_MIGRATION = "17";
    private static final String DUMP = "/database-of-migration-17.sql";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new TestDatabase().start();
        String url = settings.get("quarkus.datasource.jdbc.url");
        String user = settings.get("quarkus.datasource.username");
        String password = settings.get("quarkus.datasource.password");
        flyway(settings).target(LAST_MIGRATION).load().migrate();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(dump());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings;
    }

    /** To migrate the database with these settings. */
    static FluentConfiguration flyway(Map<String, String> settings) {
        return Flyway.configure()
                .dataSource(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
    }

    private static String dump() {
        try (InputStream dump = DatabaseOfEarlierVersion.class.getResourceAsStream(DUMP)) {
            return new String(dump.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the server ends with the JVM
    }
}
