package healthcontent.content.search;

import static healthcontent.TestDocument.condition;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestContent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database may refuse the extensions that finding similar words needs. */
@QuarkusTest
class SlipsTest {

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void begin() {
        content.hold(condition("cramps").named("Leg cramps"));
    }

    @AfterEach
    void putRight() {
        execute("grant create on database %I to current_user");
        assertEquals(List.of(), atStart());
    }

    @Test
    void aSlipOfTheFingerFindsWhatWasMeant() {
        assertEquals(List.of("condition/cramps"), Searching.of("crmaps", "en").found());
    }

    @Test
    void withoutTheExtensionsSearchesFindWhatIsSpelledRightAndTheStartSaysSo() {
        refuse();

        List<String> said = atStart();

        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).contains("pg_trgm and fuzzystrmatch"), said.toString());
        assertEquals(List.of(), Searching.of("crmaps", "en").found());
        assertEquals(List.of("condition/cramps"), Searching.of("cramps", "en").found());
    }

    @Test
    void theNextStartMakesThemWhereTheDatabaseRefusesNoLonger() {
        refuse();
        execute("grant create on database %I to current_user");

        assertEquals(List.of(), atStart());
        assertEquals(List.of("condition/cramps"), Searching.of("crmaps", "en").found());
    }

    private void refuse() {
        content.execute("drop extension pg_trgm cascade");
        content.execute("drop extension fuzzystrmatch cascade");
        execute("revoke create on database %I from current_user");
    }

    private void execute(String onDatabase) {
        content.execute("do $$ begin execute format('" + onDatabase + "', current_database()); end $$");
    }

    /** What the start says. */
    private List<String> atStart() {
        List<String> said = new CopyOnWriteArrayList<>();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(SlipsAtStart.class.getName());
        logger.addHandler(log);
        try {
            new SlipsAtStart(database).run();
        } finally {
            logger.removeHandler(log);
        }
        return said;
    }
}
