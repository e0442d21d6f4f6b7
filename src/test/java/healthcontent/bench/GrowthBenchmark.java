package healthcontent.bench;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measures how the database's work for one answer grows with the content: see {@code src/bench/README.md}. */
@QuarkusTest
@TestProfile(GrowthBenchmark.FewConnections.class)
class GrowthBenchmark {

    /** The most that the work may grow. */
    private static final double ALLOWED = 1.5;

    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int BATCH = 500;
    private static final int CONNECTIONS = 4;

    /** After ten executions PostgreSQL has settled on a plan for a prepared statement. */
    private static final int WARM_UP = 15;

    private static final int REPETITIONS = 20;

    private static final String BLOCKS = """
            select coalesce(sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0)
                     + coalesce(toast_blks_hit + toast_blks_read, 0) + coalesce(tidx_blks_hit + tidx_blks_read, 0)), 0)
              from pg_statio_user_tables
             where relname in ('condition', 'condition_code', 'condition_cause', 'condition_symptom', 'cause',
                               'symptom', 'red_flag', 'red_flag_symptom', 'faq', 'comparison', 'search_language', 'document',
                               'search_document', 'search_word')
            """;

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @Test
    void theWorkForOneAnswerHardlyGrowsWithTheContent() throws SQLException {
        content.clear();
        content.publish(TestBundle.of(GeneratedContent.terms()));
        publishConditions(0, FEW);
        Map<String, Double> few = measure(FEW);
        publishConditions(FEW, MANY);
        Map<String, Double> many = measure(MANY);

        System.out.printf("%-20s %14s %14s %8s%n", "answer", "blocks at " + FEW, "at " + MANY, "ratio");
        few.forEach((answer, blocks) -> System.out.printf(
                "%-20s %14.1f %14.1f %8.2f%n", answer, blocks, many.get(answer), many.get(answer) / blocks));
        few.forEach((answer, blocks) -> assertTrue(many.get(answer) <= ALLOWED * blocks, answer));
    }

    private void publishConditions(int from, int to) throws SQLException {
        for (int start = from; start < to; start += BATCH) {
            content.publish(TestBundle.of(GeneratedContent.conditions(start, Math.min(start + BATCH, to))));
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0"); // it takes longer than a read may
            statement.execute("vacuum analyze");
            statement.execute("reset statement_timeout");
        }
    }

    private Map<String, Double> measure(int size) throws SQLException {
        String list = "/v1/conditions?limit=20";
        String search = list + "&q=" + GeneratedContent.RARE_WORD;
        assertEquals(
                GeneratedContent.RARE_CONDITIONS,
                given().get(search).jsonPath().getList("data").size());
        Map<String, Double> blocks = new LinkedHashMap<>();
        blocks.put("one condition", blocksOf("/v1/conditions/" + GeneratedContent.slug(42)));
        blocks.put("first list page", blocksOf(list));
        blocks.put("last list page", blocksOf(list + "&cursor=" + lastCursor(size)));
        blocks.put(
                "last page, newest",
                blocksOf(list + "&sort=-updatedAt&cursor=" + lastCursor("&sort=-updatedAt", size)));
        blocks.put("search", blocksOf(search));
        blocks.put("red flags", blocksOf("/v1/red-flags?limit=20"));
        blocks.put("red flags of none", blocksOf("/v1/red-flags?limit=20&symptom=nothing"));
        blocks.put("symptoms", blocksOf("/v1/symptoms?limit=20&q=" + GeneratedContent.RARE_WORD));
        blocks.put("search everything", blocksOf("/v1/search?q=" + GeneratedContent.RARE_WORD));
        blocks.put("search with a slip", blocksOf("/v1/search?q=zumbraoo"));
        return blocks;
    }

    private double blocksOf(String path) throws SQLException {
        for (int i = 0; i < WARM_UP; i++) {
            given().get(path).then().statusCode(200);
        }
        long before = blocks();
        for (int i = 0; i < REPETITIONS; i++) {
            given().get(path).then().statusCode(200);
        }
        long touched = blocks() - before;
        assertTrue(touched > 0, "The database did not answer " + path);
        return (double) touched / REPETITIONS;
    }

    private long blocks() throws SQLException {
        for (Connection connection : allConnections()) {
            try (connection;
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_stat_force_next_flush()");
            }
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BLOCKS)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Each holds its statistics back until told otherwise. */
    private List<Connection> allConnections() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(database.getConnection());
        }
        return connections;
    }

    private static String lastCursor(int size) {
        return lastCursor("", size);
    }

    /** The cursor before the last 20, reached in the largest steps that there are. */
    private static String lastCursor(String sort, int size) {
        String cursor = null;
        for (int left = size - 20; left > 0; ) {
            int limit = Math.min(100, left);
            cursor = given().get("/v1/conditions?limit=" + limit + sort + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath()
                    .getString("page.nextCursor");
            left -= limit;
        }
        return cursor;
    }

    /** Leaves the pool few enough connections to ask each of them. */
    public static final class FewConnections implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.max-size",
                    Integer.toString(CONNECTIONS),
                    "quarkus.datasource.jdbc.acquisition-timeout",
                    "60s",
                    "health-content.http-cache.max-bytes", // what is kept would cost nothing
                    "0");
        }
    }
}
