package healthcontent.changefeed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.LongStatements;
import healthcontent.TestContent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page costs in a feed of 10,000 documents with two revisions each, in blocks that PostgreSQL looks at. */
@QuarkusTest
class FeedCostTest {

    private static final Logger LOG = Logger.getLogger(FeedCostTest.class);
    private static final int DOCUMENTS = 10_000;
    private static final int PAGE = 100;

    /** One document in ten is Spanish, and one in a hundred a condition, the last ones of the feed among them. */
    private static final String FILL = """
            insert into release (id, title, status, author, created_at, applied_at)
            values ('00000000-0000-0000-0000-000000000001', 'Many', 'applied', 'test', now(), now());
            insert into document (type, slug, language, revision, op, seq, release_id, changed_at)
            select case when i % 100 = 0 then 'condition' else 'cause' end, 'document-' || i,
                   case when i % 10 = 0 then 'es' else 'en' end, 2, 'published', i,
                   '00000000-0000-0000-0000-000000000001', now()
            from generate_series(1, 10000) i;
            insert into document_revision (document_id, revision, op, content, release_id, at)
            select d.id, r, 'published',
                   jsonb_build_object('name', d.slug, 'summary', (
                       select string_agg(md5(d.id::text || r || n), ' ') from generate_series(1, 40) n)),
                   d.release_id, d.changed_at
            from document d cross join generate_series(1, 2) r;
            analyze""";

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void fill() throws SQLException {
        content.clear();
        try (LongStatements allowed = LongStatements.allowedIn(database);
                Connection connection = allowed.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(FILL);
        }
    }

    @AfterEach
    void empty() {
        content.clear();
    }

    @Test
    void thePagesOfAFullSyncCostTheSameAtTheEndAsAtTheStart() throws Exception {
        assertLevel("whole feed", FeedFilter.of(null, null, null), 3 * PAGE);
        assertLevel("with content", FeedFilter.of(null, null, "content"), 10 * PAGE);
    }

    @Test
    void aFilterCostsNothingForWhatItLeavesOut() throws Exception {
        assertLevel("of a type", FeedFilter.of("condition", null, null), 3 * PAGE);
        assertLevel("in a language", FeedFilter.of(null, "es", null), 3 * PAGE);
        assertLevel("of a type in a language", FeedFilter.of("condition", "es", null), 3 * PAGE);
        assertLevel("of a type in a language, none there", FeedFilter.of("condition", "en", null), 10);
        assertLevel("of a type that is not there", FeedFilter.of("symptom", null, "content"), 10);
    }

    @Test
    void everyPageIsReadFromAnIndexAndInItsOrder() throws Exception {
        for (FeedFilter filter : List.of(
                FeedFilter.of(null, null, null),
                FeedFilter.of(null, null, "content"),
                FeedFilter.of("condition", null, null),
                FeedFilter.of(null, "es", null),
                FeedFilter.of("condition", "es", "content"))) {
            for (long after : List.of(0L, (long) DOCUMENTS - PAGE)) {
                List<String> steps = plan(filter, after).findValuesAsText("Node Type");
                assertTrue(steps.stream().anyMatch(step -> step.startsWith("Index")), filter + ": " + steps);
                assertFalse(steps.contains("Seq Scan") || steps.contains("Sort"), filter + ": " + steps);
            }
        }
    }

    private void assertLevel(String what, FeedFilter filter, int atMost) throws Exception {
        int first = blocks(filter, 0);
        int last = blocks(filter, DOCUMENTS - PAGE);
        LOG.infof("Blocks for a page %s: %d at the start, %d at the end", what, first, last);
        assertTrue(first <= atMost && last <= first * 1.2 + 5, what + ": " + first + " then " + last);
    }

    private int blocks(FeedFilter filter, long after) throws SQLException, JsonProcessingException {
        JsonNode plan = plan(filter, after);
        return plan.path("Shared Hit Blocks").asInt()
                + plan.path("Shared Read Blocks").asInt();
    }

    private JsonNode plan(FeedFilter filter, long after) throws SQLException, JsonProcessingException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "explain (analyze, buffers, format json) " + FeedStatement.text(filter))) {
            FeedStatement.bind(statement, filter, after, DOCUMENTS, PAGE);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return json.readTree(row.getString(1)).get(0).get("Plan");
            }
        }
    }
}
