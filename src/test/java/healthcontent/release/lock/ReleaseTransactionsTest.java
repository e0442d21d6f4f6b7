package healthcontent.release.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import healthcontent.TestContent;
import healthcontent.database.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL gives up because of other transactions is done again, whole, and not for ever. */
@QuarkusTest
class ReleaseTransactionsTest {

    private static final int TRIES = 4;

    @Inject
    ReleaseTransactions transactions;

    @Inject
    TestContent content;

    @BeforeEach
    void make() {
        content.execute("create table attempt (what text primary key, value integer not null)");
    }

    @AfterEach
    void drop() {
        content.execute("drop table attempt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void workThatIsGivenUpTwiceIsDoneOnceInTheEnd(String state) {
        AtomicInteger tries = new AtomicInteger();

        int succeeded = transactions.run(connection -> {
            Sql sql = new Sql(connection);
            sql.update("insert into attempt values ('only one', 1)");
            if (tries.incrementAndGet() < 3) {
                raise(state, sql);
            }
            return tries.get();
        });

        assertEquals(3, succeeded);
        assertEquals(List.of("1"), content.rows("select count(*) from attempt"));
    }

    @Test
    void noStatementIsCompiledSinceEachRunsOnce() {
        List<String> jit = new ArrayList<>();
        transactions.run(connection -> {
            new Sql(connection).each("show jit", row -> jit.add(row.getString("jit")));
            return null;
        });
        assertEquals(List.of("off"), jit);
    }

    @Test
    void workThatIsAlwaysGivenUpFailsAfterAFewTries() {
        AtomicInteger tries = new AtomicInteger();

        assertThrows(
                RuntimeException.class,
                () -> transactions.run(connection -> {
                    tries.incrementAndGet();
                    raise("40001", new Sql(connection));
                    return null;
                }));

        assertEquals(TRIES, tries.get());
    }

    @Test
    void workThatFailsForItsOwnReasonsIsNotRepeated() {
        AtomicInteger tries = new AtomicInteger();

        assertThrows(
                RuntimeException.class,
                () -> transactions.run(connection -> {
                    tries.incrementAndGet();
                    raise("23505", new Sql(connection));
                    return null;
                }));

        assertEquals(1, tries.get());
    }

    @Test
    void bothSidesOfADeadlockSucceed() throws Exception {
        content.execute("insert into attempt values ('a', 0), ('b', 0)");
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> forwards = threads.submit(() -> addOneToEach("a", "b", bothHoldOne));
            Future<Integer> backwards = threads.submit(() -> addOneToEach("b", "a", bothHoldOne));
            int tries = forwards.get(1, TimeUnit.MINUTES) + backwards.get(1, TimeUnit.MINUTES);
            assertEquals(3, tries, "one side was given up once");
        } finally {
            threads.shutdownNow();
        }
        assertEquals(List.of("a 2", "b 2"), content.rows("select * from attempt order by what"));
    }

    /** Gives how many tries it took. */
    private int addOneToEach(String first, String second, CyclicBarrier bothHoldOne) {
        AtomicInteger tries = new AtomicInteger();
        return transactions.run(connection -> {
            Sql sql = new Sql(connection);
            sql.update("update attempt set value = value + 1 where what = ?", first);
            if (tries.incrementAndGet() == 1) {
                await(bothHoldOne);
            }
            sql.update("update attempt set value = value + 1 where what = ?", second);
            return tries.get();
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void raise(String state, Sql sql) throws SQLException {
        sql.update("do $$ begin raise exception 'given up' using errcode = '%s'; end $$".formatted(state));
    }
}
