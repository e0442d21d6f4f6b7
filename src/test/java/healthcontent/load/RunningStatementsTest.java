package healthcontent.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestServer;
import healthcontent.supervision.BackgroundWork;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;

class RunningStatementsTest {

    private final BackgroundWork work = BackgroundWork.named("statements-of-the-test");

    @AfterEach
    void stop() {
        work.stop();
    }

    @Test
    void aConnectionOnWhichNothingCanBeEndedKeepsNoOtherFromIt() throws Exception {
        Map<String, String> database = TestServer.newDatabase();
        PgConnection broken = connect(database);
        broken.abort(Runnable::run);
        try (PgConnection busy = connect(database)) {
            RunningStatements statements = new RunningStatements();
            statements.beginOn(broken);
            statements.beginOn(busy);
            CompletableFuture<String> outcome =
                    CompletableFuture.supplyAsync(() -> outcomeOf("select pg_sleep(60)", busy));
            statements.end(work.executor(1));
            assertEquals("57014", outcome.get(30, TimeUnit.SECONDS));
            statements.endOn(busy);
            statements.endOn(broken);
        }
    }

    private static String outcomeOf(String query, PgConnection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static PgConnection connect(Map<String, String> database) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, database.get("quarkus.datasource.username"));
        PGProperty.PASSWORD.set(properties, database.get("quarkus.datasource.password"));
        return new Driver()
                .connect(database.get("quarkus.datasource.jdbc.url"), properties)
                .unwrap(PgConnection.class);
    }
}
