package healthcontent.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.util.PSQLState;

/**
 * Connects to the primary among the hosts of an address, also where it was made read-only: PostgreSQL's own driver
 * takes each server that starts transactions read-only for a standby. Only one that is in recovery is refused. Among
 * several hosts, none that accepts a connection and then says nothing keeps the others waiting for long.
 */
public final class PrimaryDriver extends Driver {

    private static final Pattern ADDRESS = Pattern.compile("(jdbc:postgresql://)([^/?]+)(.*)");

    /** The longest silence of one of several hosts while a connection is made, in seconds. */
    private static final int LONGEST_SILENCE = 2;

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        Properties parsed = hasSeveralHosts(url) ? parseURL(url, properties) : null;
        int usual = parsed == null ? 0 : PGProperty.SOCKET_TIMEOUT.getInt(parsed);
        if (parsed == null || (usual > 0 && usual <= LONGEST_SILENCE)) {
            return connectToPrimary(url, properties);
        }
        Properties impatient = new Properties();
        impatient.putAll(properties);
        PGProperty.SOCKET_TIMEOUT.set(impatient, LONGEST_SILENCE);
        Connection connection = connectToPrimary(url, impatient);
        if (connection != null) {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(TimeUnit.SECONDS.toMillis(usual)));
        }
        return connection;
    }

    private static boolean hasSeveralHosts(String url) {
        Matcher address = ADDRESS.matcher(url);
        return address.matches() && address.group(2).contains(",");
    }

    private Connection connectToPrimary(String url, Properties properties) throws SQLException {
        try {
            return super.connect(url, with("primary", properties));
        } catch (SQLException e) {
            if (!PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState().equals(e.getSQLState())
                    || (!hasSeveralHosts(url) && e.getCause() != null)) { // the one that there is was not reached
                throw e;
            }
            return connectReadOnly(url, properties, e);
        }
    }

    private Connection connectReadOnly(String url, Properties properties, SQLException reason) throws SQLException {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw reason;
        }
        for (String host : List.of(address.group(2).split(","))) {
            try {
                Connection connection =
                        super.connect(address.group(1) + host + address.group(3), with("any", properties));
                if (connection != null && isPrimary(connection)) {
                    return connection;
                }
            } catch (SQLException e) {
                reason.addSuppressed(e);
            }
        }
        throw reason;
    }

    /** Closes the connection to any other. */
    private static boolean isPrimary(Connection connection) throws SQLException {
        boolean primary = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select not pg_is_in_recovery()")) {
            primary = row.next() && row.getBoolean(1);
            return primary;
        } finally {
            if (!primary) {
                connection.abort(Runnable::run);
            }
        }
    }

    private static Properties with(String targetServerType, Properties properties) {
        Properties changed = new Properties();
        changed.putAll(properties);
        PGProperty.TARGET_SERVER_TYPE.set(changed, targetServerType);
        return changed;
    }
}
