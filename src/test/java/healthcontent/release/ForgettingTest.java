package healthcontent.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestContent;
import healthcontent.database.Sql;
import healthcontent.release.idempotency.Idempotency;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next request removes what is too old, and waits for no other that is removing it. */
@QuarkusTest
class ForgettingTest {

    @Inject
    TestContent content;

    @Inject
    Idempotency idempotency;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void clear() {
        content.clear();
        content.execute("""
                insert into idempotency_key (caller, path, key, body_digest, status, body, created_at)
                values ('c', '/p', 'held', 'd', 201, '', now() - interval '8 days'),
                       ('c', '/p', 'old', 'd', 201, '', now() - interval '8 days'),
                       ('c', '/p', 'young', 'd', 201, '', now() - interval '6 days')""");
    }

    @Test
    void anAnswerThatAnotherReplicaHoldsIsLeftToIt() throws SQLException {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("select 1 from idempotency_key where key = 'held' for update");

                forget();

                assertEquals(List.of("held", "young"), kept());
            } finally {
                other.rollback();
            }
        }
        forget();
        assertEquals(List.of("young"), kept());
    }

    private List<String> kept() {
        return content.rows("select key from idempotency_key order by key");
    }

    /** Fails where it would wait. */
    private void forget() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '1s'");
                idempotency.forgetOld(new Sql(connection));
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }
}
