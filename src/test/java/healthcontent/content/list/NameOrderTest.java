package healthcontent.content.list;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, and questions, in the alphabetical order of the reader's language. */
@QuarkusTest
class NameOrderTest {

    /** By slug: what is first in English is last in Spanish. A mark makes an n another letter there. */
    private static final Map<String, String> NAMES =
            Map.of("a", "Ñandú", "b", "Nube", "c", "Nzz", "d", "Oca", "e", "ñam");

    private static final List<String> IN_ENGLISH = List.of("ñam", "Ñandú", "Nube", "Nzz", "Oca");
    private static final List<String> IN_SPANISH = List.of("Nube", "Nzz", "ñam", "Ñandú", "Oca");

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void begin() {
        content.hold(TestBundle.of(Stream.of(
                        Stream.of(
                                cause("heat"), symptom("pain"), condition("hub").named("Zzz")),
                        named(slug -> cause("cause-" + slug)),
                        named(slug -> symptom("symptom-" + slug)),
                        named(slug -> condition("condition-" + slug)
                                .withCause("heat")
                                .withSymptom("pain")
                                .adding(
                                        "faqs",
                                        Map.of("slug", "faq-" + slug, "question", NAMES.get(slug), "answer", "Yes."))),
                        named(slug -> comparison("comparison-" + slug, "hub", "condition-" + slug)))
                .flatMap(documents -> documents)
                .toList()));
    }

    private static Stream<TestDocument> named(Function<String, TestDocument> document) {
        return NAMES.keySet().stream().map(slug -> document.apply(slug).named(NAMES.get(slug)));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/causes, name",
        "/v1/symptoms, name",
        "/v1/conditions, name",
        "/v1/comparisons, name",
        "/v1/faqs, question"
    })
    void aListIsInTheOrderOfTheReadersLanguageAcrossItsPages(String list, String name) {
        for (int limit : List.of(1, 2, 100)) {
            assertEquals(IN_ENGLISH, across(list, "en", limit, name));
            assertEquals(IN_SPANISH, across(list, "es", limit, name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/causes/heat, conditions.name",
        "/v1/symptoms/pain, conditions.name",
        "/v1/conditions/hub, comparisons.with.name",
        "/v1/conditions/hub/comparisons, data.with.name"
    })
    void aListWithinADocumentIsInThatOrderToo(String document, String names) {
        assertEquals(IN_ENGLISH, get(document + "?lang=en").getList(names));
        assertEquals(IN_SPANISH, get(document + "?lang=es").getList(names));
    }

    /** The shape that a list by name has, in a table that is too small for the database to prefer an index. */
    @ParameterizedTest
    @CsvSource({
        "cause, name, slug",
        "symptom, name, slug",
        "condition, name, slug",
        "comparison, name, slug",
        "faq, question, 'slug, condition_slug'"
    })
    void anIndexHasThisOrder(String table, String name, String ties) throws SQLException {
        String order = name + " collate \"names_es\", " + ties;
        String place = ties.contains(",") ? "('Nube', 'b', 'b')" : "('Nube', 'b')";
        String plan = plan("select * from " + table + " where reader_language = 'es' and (" + order + ") > " + place
                + " order by " + order + " limit 2");
        assertTrue(plan.contains("Index Scan using " + table + "_by_names_es"), plan);
        assertTrue(plan.contains("Index Cond: (ROW("), plan);
    }

    /** Regions, scripts, extensions, private use, what ICU does not know: every tag that may be configured. */
    @ParameterizedTest
    @ValueSource(strings = {"es-MX", "zh-Hant-TW", "de-u-co-phonebk", "en-x-plain", "x-plain", "tlh", "zz-ZZ"})
    void everyLanguageTagHasAnOrder(String tag) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select order_names('" + tag + "'), order_names('" + tag + "')");
            statement.execute("select in_order_of_names('" + tag + "', '[{\"name\": \"a\"}]')");
            connection.rollback();
        }
    }

    private String plan(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_sort = off");
            statement.execute("set local enable_incremental_sort = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet line = statement.executeQuery("explain " + query)) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
            connection.rollback();
            return plan.toString();
        }
    }

    /** The names on all pages, without those that other tests of this class are about. */
    private static List<String> across(String list, String language, int limit, String name) {
        List<String> names = new ArrayList<>();
        String page = list + "?lang=" + language + "&limit=" + limit;
        while (page != null) {
            JsonPath found = get(page);
            names.addAll(found.getList("data." + name));
            String cursor = found.getString("page.nextCursor");
            page = cursor == null ? null : list + "?lang=" + language + "&limit=" + limit + "&cursor=" + cursor;
        }
        return names.stream().filter(NAMES::containsValue).toList();
    }

    private static JsonPath get(String path) {
        return given().when().get(path).then().statusCode(200).extract().jsonPath();
    }
}
