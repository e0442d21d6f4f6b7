package healthcontent.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The database is there, but is not one that this service can use. */
final class Unsuitable extends RuntimeException {

    private static final int OLDEST = 15;

    private Unsuitable(String message) {
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

    private static void refuse(int version, String encoding) {
        if (version < OLDEST) {
            throw new Unsuitable(
                    "The database is PostgreSQL %d; the service needs %d or later".formatted(version, OLDEST));
        }
        if (!encoding.equals("UTF8")) {
            throw new Unsuitable(
                    "The database has the encoding %s; create it anew with encoding 'UTF8'".formatted(encoding));
        }
    }
}
