package healthcontent.notification;

import healthcontent.database.PrimaryDriver;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGProperty;

/** Makes connections to listen on, to the same database and as the same user as the pool's. */
@Singleton
class ListeningConnections {

    /** The name under which the database lists such a connection. */
    static final String APPLICATION_NAME = "health-content: changes";

    private final AgroalDataSource database;
    private final ContentChangesSettings settings;

    ListeningConnections(AgroalDataSource database, ContentChangesSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    ListeningConnection open() throws SQLException {
        AgroalConnectionFactoryConfiguration pool =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        Connection connection = new PrimaryDriver().connect(pool.jdbcUrl(), properties(pool));
        if (connection == null) {
            throw new SQLException("Not the address of a PostgreSQL database: " + pool.jdbcUrl(), "08001");
        }
        return new ListeningConnection(connection, settings.timeout());
    }

    private Properties properties(AgroalConnectionFactoryConfiguration pool) {
        Properties properties = new Properties();
        properties.putAll(pool.jdbcProperties());
        if (pool.principal() != null) {
            PGProperty.USER.set(properties, pool.principal().getName());
        }
        for (Object credential : pool.credentials()) {
            if (credential instanceof SimplePassword password) {
                PGProperty.PASSWORD.set(properties, password.getWord());
            }
        }
        PGProperty.SOCKET_TIMEOUT.set(
                properties, (int) Math.max(1, settings.timeout().toSeconds()));
        PGProperty.PREPARE_THRESHOLD.set(properties, 0); // a pooler may lead each statement to another server process
        PGProperty.APPLICATION_NAME.set(properties, APPLICATION_NAME);
        return properties;
    }
}
