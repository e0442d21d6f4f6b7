package healthcontent.changefeed;

import static healthcontent.TestDocument.cause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.language.Languages;
import healthcontent.release.bundle.BundleRejected;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
class FeedUnderConcurrencyTest {

    private static final int WRITERS = 4;
    private static final int RELEASES = 25;
    private static final int DOCUMENTS = 30;
    private static final int PAGES = 20;

    @Inject
    TestContent content;

    @Inject
    FailingProjection failing;

    @Inject
    AgroalDataSource database;

    @Inject
    FeedReader feed;

    @Inject
    Languages languages;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void whoeverPollsWhileReleasesComeAndFailMissesNothingAndGetsNothingOutOfOrder() throws Exception {
        AtomicInteger applied = new AtomicInteger();
        AtomicInteger rejected = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        List<Callable<Void>> writers = IntStream.range(0, WRITERS)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    Random random = new Random(writer);
                    for (int i = 0; i < RELEASES; i++) {
                        publish(random, applied, rejected, failed);
                    }
                    return null;
                })
                .toList();
        FeedRace.Outcome outcome = new FeedRace(database, feed).run(writers);
        assertEquals(List.of(), outcome.lost());
        assertEquals(List.of(), outcome.outOfOrder());
        assertTrue(applied.get() > 20 && rejected.get() > 5 && failed.get() > 5, "not much of a mixture");
        assertTrue(outcome.pages() > PAGES, "not much of a race: " + outcome);
    }

    /**
     * The control: the same reader and the same judgement, but numbers from a sequence, taken in transactions that
     * commit in any order. Were nothing found here, the test above would prove nothing.
     */
    @Test
    void numbersFromAPlainSequenceLoseChangesAndThisIsNoticed() throws Exception {
        DataSource scratch = scratch();
        FeedRace race = new FeedRace(scratch, new FeedReader(scratch, languages));
        List<Callable<Void>> writers = IntStream.range(0, WRITERS)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    insertInAnyOrder(scratch, writer, race);
                    return null;
                })
                .toList();
        FeedRace.Outcome outcome = race.run(writers);
        assertNotEquals(List.of(), outcome.lost());
    }

    private void publish(Random random, AtomicInteger applied, AtomicInteger rejected, AtomicInteger failed) {
        List<TestDocument> published = new ArrayList<>(); // rejected where one was withdrawn
        List<TestDocument> withdrawn = new ArrayList<>(); // rejected where one is not live
        for (int slug : random.ints(5, 0, DOCUMENTS).distinct().toArray()) {
            TestDocument document = cause("cause-" + slug).named("Name " + random.nextInt());
            (random.nextInt(12) == 0 ? withdrawn : published).add(document);
        }
        TestBundle bundle = TestBundle.of(published);
        for (TestDocument document : withdrawn) {
            bundle = bundle.withdraw(document);
        }
        boolean fails = random.nextInt(4) == 0;
        failing.fail(fails);
        try {
            content.publish(bundle);
            applied.incrementAndGet();
        } catch (BundleRejected e) {
            rejected.incrementAndGet();
        } catch (RuntimeException e) {
            if (!fails) {
                throw e;
            }
            failed.incrementAndGet();
        } finally {
            failing.fail(false);
        }
    }

    /** A schema with tables like those that the feed reads, where the end of the feed is the greatest number. */
    private DataSource scratch() throws SQLException {
        PGSimpleDataSource scratch = new PGSimpleDataSource();
        scratch.setUrl(url);
        scratch.setUser(user);
        scratch.setPassword(password);
        scratch.setCurrentSchema("numbered_by_sequence");
        try (Connection connection = scratch.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    drop schema if exists numbered_by_sequence cascade;
                    create schema numbered_by_sequence;
                    create table release (like public.release including all);
                    create table document (like public.document including all);
                    create sequence number;
                    create view content_state as
                        select seq as newest_seq, release_id as newest_release from document order by seq desc limit 1""");
        }
        return scratch;
    }

    private static void insertInAnyOrder(DataSource scratch, int writer, FeedRace race) throws SQLException {
        try (Connection connection = scratch.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        with numbered as (select nextval('number') as seq), released as (
                            insert into release (id, title, status, author, created_at, applied_at, last_seq)
                            select ?, 'A release', 'applied', 'test', now(), now(), seq from numbered
                            returning id
                        )
                        insert into document (type, slug, language, revision, op, seq, release_id, changed_at)
                        select 'cause', ?, 'en', 1, 'published', seq, id, now() from numbered, released""");
                Statement wait = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; race.pages() < PAGES && i < 5000; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, "cause-" + writer + "-" + i);
                insert.executeUpdate();
                wait.execute("select pg_sleep(random() / 20)");
                connection.commit();
            }
        }
    }
}
