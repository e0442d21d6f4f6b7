package healthcontent.notification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

class ContentListenerTest {

    @Test
    void aServerIsSilentOnlyWhereTheConnectionToItBrokeOrCannotBeMade() {
        assertTrue(ContentListener.isSilence(new PSQLException(
                "An I/O error occurred", PSQLState.CONNECTION_FAILURE, new SocketTimeoutException("Read timed out"))));
        assertFalse(ContentListener.isSilence(
                new PSQLException(new ServerErrorMessage("SFATAL\0C57P01\0Mterminating connection\0"))));
        assertFalse(ContentListener.isSilence(new SQLException("A dump is being restored", "42P01")));
        assertFalse(ContentListener.isSilence(new IllegalStateException("A fault of the service")));
    }
}
