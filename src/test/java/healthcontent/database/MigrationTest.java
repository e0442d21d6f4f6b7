package healthcontent.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.limit.Limits;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.StringResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationTest {

    private static final String OTHER_SCHEMA = "migrated_slowly";
    private static final String SLOW = "V9999__slow.sql";

    @Inject
    AgroalDataSource database;

    @Inject
    Flyway flyway;

    @Test
    void theLiveTablesAreThereWhenTestsBegin() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from condition")) {
            assertTrue(row.next());
        }
    }

    @Test
    void aMigrationMayTakeLongerThanARead() throws SQLException {
        Flyway slow = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(OTHER_SCHEMA)
                .resourceProvider(
                        new WithASlowMigration(flyway.getConfiguration().getResourceProvider()))
                .load();
        try {
            assertEquals("9999", slow.migrate().targetSchemaVersion);
        } finally {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists " + OTHER_SCHEMA + " cascade");
            }
        }
    }

    /** The migrations and callbacks of the service, and one that takes longer than a statement may. */
    private record WithASlowMigration(ResourceProvider migrations) implements ResourceProvider {

        private static final LoadableResource MIGRATION =
                new StringResource("select pg_sleep(" + Limits.READ_SECONDS + " + 0.5)") {
                    @Override
                    public String getFilename() {
                        return SLOW;
                    }

                    @Override
                    public String getRelativePath() {
                        return SLOW;
                    }

                    @Override
                    public String getAbsolutePath() {
                        return SLOW;
                    }
                };

        @Override
        public LoadableResource getResource(String name) {
            return name.equals(SLOW) ? MIGRATION : migrations.getResource(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            Collection<LoadableResource> known = migrations.getResources(prefix, suffixes);
            return SLOW.startsWith(prefix)
                    ? Stream.concat(known.stream(), Stream.of(MIGRATION)).toList()
                    : known;
        }
    }
}
