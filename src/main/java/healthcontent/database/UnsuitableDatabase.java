package healthcontent.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The database is there, but is not one that this service can use. */
final class UnsuitableDatabase extends RuntimeException {

    private static final int OLDEST = 15;

    private UnsuitableDatabase(String message) {
        super(message);
    }

    /** Throws this, with what is wrong, unless the database is recent enough and keeps every character. */
    static void refuse(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('server_version_num')::integer / 10000,"
                        + " current_setting('server_encoding')")) {
            row.next();
            refuse(row.getInt(1), row.getString(2));
        }
    }

    /** Throws this if a later version of the service has migrated it: this one cannot know what its tables mean now. */
    static void refuseNewer(Flyway migrations) {
        Arrays.stream(migrations.info().applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> {
                    throw new UnsuitableDatabase(
                            "A later version of the service has migrated the database (migration %s);".formatted(newest)
                                    + " run that version, or give this one a database from before");
                });
    }

    private static void refuse(int version, String encoding) {
        if (version < OLDEST) {
            throw new UnsuitableDatabase(
                    "The database is PostgreSQL %d; the service needs %d or later".formatted(version, OLDEST));
        }
        if (!encoding.equals("UTF8")) {
            throw new UnsuitableDatabase(
                    "The database has the encoding %s; create it anew with encoding 'UTF8'".formatted(encoding));
        }
    }
}
