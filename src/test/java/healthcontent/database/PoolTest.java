package healthcontent.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoolTest {

    private static final int CONNECTIONS = 5;

    @Inject
    AgroalDataSource database;

    @Test
    void aConnectionThatTheServerEndedFailsOnceAndIsNotKept() throws SQLException {
        List<Connection> open = openSeveral();
        for (Connection connection : open.subList(1, CONNECTIONS)) {
            end(backend(connection), open.get(0));
        }
        for (Connection connection : open.subList(1, CONNECTIONS)) {
            SQLException ended = assertThrows(SQLException.class, () -> backend(connection));
            assertEquals("57P01", ended.getSQLState());
            assertTrue(DatabaseUnavailable.causedBy(ended));
            connection.close();
        }
        open.get(0).close();
        for (Connection connection : openSeveral()) {
            backend(connection);
            connection.close();
        }
    }

    @Test
    void aConnectionToAServerThatOnlyReadsIsNotKept() throws SQLException {
        int formerPrimary;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            formerPrimary = backend(connection);
            statement.execute("set session characteristics as transaction read only");
            SQLException refused = assertThrows(
                    SQLException.class, () -> statement.execute("delete from served_language where language = '?'"));
            assertEquals("25006", refused.getSQLState());
        }
        for (Connection connection : openSeveral()) {
            assertNotEquals(formerPrimary, backend(connection));
            connection.close();
        }
    }

    @Test
    void anErrorOfTheStatementCostsNoConnection() throws SQLException {
        long before = database.getMetrics().destroyCount();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("select 1 / 0"));
        }
        assertEquals(before, database.getMetrics().destroyCount());
    }

    private List<Connection> openSeveral() throws SQLException {
        List<Connection> open = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            open.add(database.getConnection());
        }
        return open;
    }

    private static void end(int backend, Connection other) throws SQLException {
        try (PreparedStatement statement = other.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            statement.setInt(1, backend);
            statement.execute();
        }
    }

    private static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            assertTrue(row.next());
            return row.getInt(1);
        }
    }
}
