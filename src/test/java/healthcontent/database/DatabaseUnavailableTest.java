package healthcontent.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class DatabaseUnavailableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08001", "08006", "57P01", "57P02", "57P03", "53300", "25006", "28P01", "3D000", "53100", "53200"
            })
    void aServerThatIsAwayOrFullOrOnlyReadsMayBeAskedAgain(String state) {
        assertTrue(DatabaseUnavailable.causedBy(new SQLException("…", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22012", "40001", "57014"})
    void anErrorOfTheStatementIsNotAnAbsence(String state) {
        assertFalse(DatabaseUnavailable.causedBy(new SQLException("…", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "42703", "3F000", "42883", "42704"})
    void aDatabaseWithoutATableThatItShouldHaveMayBeAskedAgainOnTheSameConnection(String state) {
        SQLException missing = new SQLException("…", state);
        assertTrue(DatabaseUnavailable.causedBy(missing));
        assertTrue(DatabaseUnavailable.isNotWhole(missing));
        assertFalse(DatabaseUnavailable.endsConnection(missing));
    }

    @Test
    void theCauseIsFoundHoweverDeepItIsWrapped() {
        Throwable wrapped = new IllegalStateException(new RuntimeException(new SQLException("…", "08006")));
        assertTrue(DatabaseUnavailable.causedBy(wrapped));
    }

    /** As the pool interrupts it when nobody waits for the connection any more. */
    @Test
    void aServerThatAcceptsAConnectionAndSaysNothingIsAnAbsence() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/any?loginTimeout=30";
            Thread.currentThread().interrupt();
            SQLException interrupted =
                    assertThrows(SQLException.class, () -> new Driver().connect(url, new Properties()));
            assertTrue(DatabaseUnavailable.causedBy(interrupted));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void waitingInVainForANewConnectionIsAnAbsence() {
        assertTrue(DatabaseUnavailable.causedBy(new SQLException("…", new TimeoutException())));
    }

    @Test
    void anErrorOfNoKnownKindIsNotAnAbsence() {
        assertFalse(DatabaseUnavailable.causedBy(new SQLException("Sorry, acquisition timeout!")));
    }

    @Test
    void aTimeoutThatIsNotTheDatabasesIsNotAnAbsence() {
        assertFalse(DatabaseUnavailable.causedBy(new TimeoutException()));
    }

    @Test
    void causesThatGoInACircleComeToAnEnd() {
        Exception first = new Exception();
        first.initCause(new Exception(first));
        assertFalse(DatabaseUnavailable.causedBy(first));
    }

    @Test
    void aCommitThatFailedForItIsPassingToo() {
        Exception failedCommit = new Exception("Could not commit");
        failedCommit.addSuppressed(new Exception(new SQLException("connection closed", "08003")));
        assertTrue(DatabaseUnavailable.causedBy(new RuntimeException(failedCommit)));
    }

    @Test
    void aFailureThatLeadsBackToItselfIsLookedAtOnce() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        second.addSuppressed(first);
        assertFalse(DatabaseUnavailable.causedBy(first));
    }
}
