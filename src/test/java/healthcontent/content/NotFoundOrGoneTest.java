package healthcontent.content;

import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.content.Addresses.Address;
import healthcontent.content.Addresses.Fate;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers are told at every path with a slug in it, whatever became of what it names. */
@QuarkusTest
class NotFoundOrGoneTest {

    /** These are for editors: they show every revision there ever was, and a withdrawal is one. */
    private static final String SYNC = "/v1/sync/";

    private static final int MOST_STATEMENTS = 4;

    /** Half of many conditions withdrawn, each with a FAQ. */
    private static final String MUCH = """
            insert into release (id, title, status, author, created_at, applied_at)
            values ('00000000-0000-0000-0000-000000000001', 'Much', 'applied', 'test', now(), now());
            insert into document (type, slug, language, revision, op, seq, release_id, changed_at, reason)
            select 'condition', 'c-' || i, 'en', 1, case when i % 2 = 0 then 'published' else 'withdrawn' end, -i,
                   '00000000-0000-0000-0000-000000000001', now(), case when i % 2 = 1 then 'editorial' end
              from generate_series(1, 5000) i;
            insert into document_claim (claim, language, key, document_id)
            select 'faq', 'en', 'f-' || slug, id from document where op = 'published';
            insert into withdrawn_name (kind, name, document_id)
            select 'faq', 'f-' || slug, id from document where op = 'withdrawn';
            insert into faq (reader_language, condition_slug, slug, language, position, in_document, question, answer,
                             updated_at, search)
            select 'en', 'c-' || i, 'f-c-' || i, 'en', 1, true, '?', '.', now(), '' from generate_series(2, 5000, 2) i;
            insert into comparison (reader_language, slug, language, revision, updated_at, name, summary,
                                    first_condition, second_condition, aspects, review, sources, disclaimer, search)
            select 'en', 'c-' || i, 'en', 1, now(), '.', '.', 'c-' || i, 'd-' || i, '[]', '{}', '[]', '.', ''
              from generate_series(1, 5000) i;
            analyze document, document_claim, withdrawn_name, faq, comparison, content_state, served_language
            """;

    @Inject
    TestContent content;

    @Inject
    SessionFactory sessions;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void everyPathSaysWhatBecameOfWhatItNames(Fate fate) {
        fate.happen(content);
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> told = new TreeMap<>();
        for (Address address : Addresses.all()) {
            Response response = given().get(address.href());
            expected.put(address.href(), address.expected(fate));
            told.put(
                    address.href(),
                    Addresses.told(response.statusCode(), response.jsonPath().getMap("$")));
        }
        assertEquals(lines(expected), lines(told));
    }

    @Test
    void everyPathOfTheContractWithASlugIsAmongThem() throws IOException {
        JsonNode contract =
                new ObjectMapper().readTree(Path.of("openapi", "openapi.json").toFile());
        JsonNode paths = contract.path("paths");
        Set<String> withSlug = new TreeSet<>();
        paths.properties()
                .forEach(path -> path.getValue().at("/get/parameters").forEach(there -> {
                    JsonNode parameter = there.has("$ref")
                            ? contract.at(there.path("$ref").asText().substring(1))
                            : there;
                    boolean inPath = parameter.path("in").asText().equals("path");
                    if (inPath && parameter.path("description").asText().startsWith("Slug of")) {
                        withSlug.add(path.getKey());
                    }
                }));
        assertTrue(
                withSlug.removeIf(path -> path.startsWith(SYNC)), "slugs are found by what the contract says of them");
        Set<String> among =
                Addresses.all().stream().map(Address::template).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(withSlug, among, "say in Addresses what a new path answers");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"NEVER_PUBLISHED", "WITHDRAWN"})
    void toFindOutCostsAFewStatements(Fate fate) {
        fate.happen(content);
        Map<String, String> costly = new TreeMap<>();
        for (Address address : Addresses.all()) {
            sessions.getStatistics().clear();
            given().get(address.href());
            long statements = sessions.getStatistics().getPrepareStatementCount();
            if (statements == 0 || statements > MOST_STATEMENTS) {
                costly.put(address.href(), Long.toString(statements));
            }
        }
        assertEquals("", lines(costly));
    }

    @ParameterizedTest
    @CsvSource({"condition, c-1", "faq, f-1", "pair, c-1|c-2", "faq, nothing"})
    void whatIsGoneIsFoundByIndexHoweverMuchIsGone(String kind, String name) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(MUCH);
            ResultSet rows =
                    statement.executeQuery("explain select * from gone where reader_language = 'en' and kind = '" + kind
                            + "' and name = '" + name + "'");
            while (rows.next()) {
                plan.add(rows.getString(1));
            }
            connection.rollback();
        }
        String whole = "Seq Scan on (document|document_claim|withdrawn_name|faq|comparison)\\b";
        List<String> wholeTables = plan.stream()
                .filter(line -> Pattern.compile(whole).matcher(line).find())
                .toList();
        assertEquals(List.of(), wholeTables, String.join("\n", plan));
    }

    @Test
    void aFaqIsGoneWithItsConditionInEveryLanguage() {
        TestDocument gout = condition("gout").withFaq("why");
        content.publish(gout, gout.in("es"), condition("other"));
        content.publish(TestBundle.of().replace(gout, "other"));
        for (String language : new String[] {"en", "es"}) {
            get("/v1/faqs/why?lang=" + language)
                    .statusCode(410)
                    .contentType(containsString("application/problem+json"))
                    .body("type", equalTo("/problems/withdrawn"))
                    .body("detail", equalTo("The condition “gout” was withdrawn and replaced by “other”."))
                    .body("reason", equalTo("superseded"))
                    .body("withdrawnAt", containsString("T"))
                    .body("replacement.slug", equalTo("other"))
                    .body("replacement.href", equalTo("/v1/conditions/other?lang=" + language));
        }
        content.publish(TestBundle.of().withdraw(condition("other")));
        get("/v1/faqs/why").statusCode(410).body("replacement", nullValue());
    }

    @Test
    void aFaqThatOnlyAWithdrawnTranslationHadIsGoneForTheReasonOfTheTranslation() {
        TestDocument gout = condition("gout");
        content.publish(gout, gout.in("es").withFaq("por-que"));
        content.publish(TestBundle.of().withdraw(gout.in("es"), "clinical-error"));
        get("/v1/conditions/gout?lang=es").statusCode(200);
        get("/v1/faqs/por-que?lang=es")
                .statusCode(410)
                .body("detail", equalTo("The translation into es of the condition “gout” was withdrawn."))
                .body("reason", equalTo("clinical-error"));
    }

    @Test
    void aFaqOfAWithdrawnTranslationIsGoneForTheReasonOfTheConditionOnceThatIsWithdrawnToo() {
        TestDocument gout = condition("gout");
        content.publish(gout, gout.in("es").withFaq("por-que"), condition("other"));
        content.publish(TestBundle.of().withdraw(gout.in("es")));
        content.publish(TestBundle.of().replace(gout, "other"));
        get("/v1/faqs/por-que?lang=es")
                .statusCode(410)
                .body("reason", equalTo("superseded"))
                .body("replacement.slug", equalTo("other"));
    }

    @Test
    void aFaqOfATranslationThatCameBackWithoutItIsNotFound() {
        TestDocument gout = condition("gout");
        content.publish(gout, gout.in("es").withFaq("por-que"));
        content.publish(TestBundle.of().withdraw(gout.in("es")));
        content.publish(gout.in("es").ifRevision(2));
        get("/v1/faqs/por-que?lang=es").statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void whatHadAFaqOfThatSlugLastSaysWhyItIsGone() {
        TestDocument gout = condition("gout").withFaq("why");
        TestDocument other = condition("other");
        content.publish(gout, other);
        content.publish(TestBundle.of(other.withFaq("why")).withdraw(gout));
        get("/v1/faqs/why").statusCode(200);
        content.publish(TestBundle.of().withdraw(other, "clinical-error"));
        get("/v1/faqs/why").statusCode(410).body("reason", equalTo("clinical-error"));
    }

    @Test
    void aFaqIsGoneForThoseWhoCouldReadItThoughOneOfThatSlugIsLiveInAnotherLanguage() {
        TestDocument gout = condition("gout").withFaq("why");
        TestDocument other = condition("other");
        content.publish(gout, other);
        content.publish(TestBundle.of(other.in("es").withFaq("why")).withdraw(gout, "clinical-error"));
        get("/v1/faqs/why?lang=es").statusCode(200);
        get("/v1/faqs/why?lang=en").statusCode(410).body("reason", equalTo("clinical-error"));
    }

    @Test
    void aCorrectedReasonIsToldOfEveryPart() {
        TestDocument gout = condition("gout").withFaq("why");
        content.publish(gout, gout.in("es"));
        content.publish(TestBundle.of().withdraw(gout));
        content.publish(TestBundle.of().withdraw(gout, "clinical-error"));
        get("/v1/faqs/why").statusCode(410).body("reason", equalTo("clinical-error"));
        get("/v1/conditions/gout/faqs").statusCode(410).body("reason", equalTo("clinical-error"));
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then();
    }

    private static String lines(Map<String, String> told) {
        return told.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
