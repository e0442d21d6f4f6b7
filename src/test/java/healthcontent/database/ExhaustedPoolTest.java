package healthcontent.database;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All connections are in use, and none becomes free while a request waits for one. */
@QuarkusTest
class ExhaustedPoolTest {

    private final Deque<Connection> held = new ArrayDeque<>();

    @Inject
    AgroalDataSource database;

    @AfterEach
    void release() throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
    }

    @Test
    void readersAreToldWhenToComeBack() throws SQLException {
        holdAll();

        given().get("/v1/conditions?q=x")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-busy"))
                .body("detail", containsString("All connections to the database are in use"));
    }

    @Test
    void whatThePoolSaysIsKnownForWhatItIs() throws SQLException {
        holdAll();

        SQLException waitedInVain = assertThrows(SQLException.class, this::hold);

        assertTrue(DatabaseUnavailable.causedBy(waitedInVain));
    }

    @Test
    void whatTheWrapperOfAConnectionSaysIsNotAnAbsence() throws SQLException {
        Connection closed = database.getConnection();
        closed.close();

        SQLException misuse = assertThrows(SQLException.class, closed::createStatement);

        assertFalse(DatabaseUnavailable.causedBy(misuse));
    }

    /** Other work of the service may hold some for a moment; the rest is held here. */
    private void holdAll() throws SQLException {
        int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
        while (held.size() < all) {
            hold();
        }
    }

    private void hold() throws SQLException {
        held.add(database.getConnection());
    }
}
