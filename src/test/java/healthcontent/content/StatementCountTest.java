package healthcontent.content;

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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts the statements that an answer costs; the one that opens a consistent read is not among them. */
@QuarkusTest
class StatementCountTest {

    @Inject
    TestContent content;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void aWholeConditionCostsOneStatementWhateverItsSize() {
        content.publish(TestBundle.of(conditionOfSize("small", 1)));
        content.publish(TestBundle.of(conditionOfSize("large", 60)));
        assertEquals(1, statementsOf("/v1/conditions/small"));
        assertEquals(1, statementsOf("/v1/conditions/large"));
        assertEquals(1, statementsOf("/v1/conditions/large?lang=es"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/conditions?limit=",
                "/v1/conditions?q=name&limit=",
                "/v1/conditions?sort=-updatedAt&lang=es&limit=",
                "/v1/causes?limit=",
                "/v1/symptoms?limit=",
                "/v1/red-flags?limit=",
                "/v1/comparisons?limit=",
                "/v1/faqs?limit="
            })
    void aListOfAHundredCostsOneStatementLikeAListOfTen(String list) {
        content.publish(TestBundle.of(conditionOfSize("large", 100)));
        assertEquals(1, statementsOf(list + "10"));
        assertEquals(1, statementsOf(list + "100"));
        assertTrue(given().get(list + "100")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("data")
                        .size()
                == 100);
    }

    @Test
    void theRedFlagsOfASymptomCostOneStatement() {
        content.publish(TestBundle.of(conditionOfSize("large", 60)));
        assertEquals(1, statementsOf("/v1/red-flags?symptom=large-1&limit=10"));
        assertEquals(1, statementsOf("/v1/red-flags?symptom=nothing&limit=10"));
    }

    @Test
    void aSearchOverEverythingCostsOneStatement() {
        content.publish(TestBundle.of(conditionOfSize("large", 30)));
        assertEquals(1, statementsOf("/v1/search?q=name&limit=10"));
        assertEquals(1, statementsOf("/v1/search?q=large%20display%20nmae&limit=100"));
    }

    @Test
    void aLookUpCostsOneStatementHoweverMuchItFinds() {
        content.publish(TestBundle.of(conditionOfSize("large", 60)));
        String all = IntStream.range(0, 60).mapToObj(i -> "large-" + i).collect(Collectors.joining("\",\""));
        for (String symptoms : List.of("", "\"nothing\"", "\"" + all + "\"")) {
            assertEquals(
                    1,
                    statementsOf(() -> given().contentType("application/json")
                            .body("{\"condition\": \"large\", \"symptoms\": [" + symptoms + "]}")
                            .post("/v1/red-flags/lookup")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "causes",
                "symptoms",
                "red-flags",
                "associated-conditions",
                "prevention",
                "diagnosis",
                "treatments",
                "care-advice",
                "faqs",
                "comparisons"
            })
    void aSectionCostsOneStatement(String section) {
        content.publish(TestBundle.of(conditionOfSize("large", 60)));
        assertEquals(1, statementsOf("/v1/conditions/large/" + section));
    }

    @Test
    void aCodeCostsOneStatementHoweverMuchIsAboveItAndWhateverHasIt() {
        String icd = "http://hl7.org/fhir/sid/icd-10-cm";
        List<TestDocument> documents = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> documents.add(condition("c" + i).withCode(icd, i < 2 ? "G47.6" : "R25.2")));
        IntStream.range(0, 20).forEach(i -> documents.add(symptom("s" + i).withCode(icd, "R25.2")));
        content.publish(TestBundle.of(documents));
        for (String code : List.of("G47.6", "G47.6299", "R25.2", "R25", "Z99.9999")) {
            assertEquals(1, statementsOf("/v1/codes/icd-10-cm/" + code));
        }
        assertEquals(1, statementsOf("/v1/codes/icd-10-cm/R25.2?lang=es"));
    }

    @Test
    void anInfobuttonRequestCostsOneStatementHoweverManyCriteriaItHas() {
        content.publish(TestBundle.of(conditionOfSize("large", 60)));
        String codes = IntStream.range(1, 190)
                .mapToObj(i -> "&mainSearchCriteria.v.c%d=G47.62&mainSearchCriteria.v.cs%d=2.16.840.1.113883.6.90"
                        .formatted(i, i))
                .collect(Collectors.joining());
        for (String form : List.of(
                "mainSearchCriteria.v.dn=name",
                "mainSearchCriteria.v.dn=display" + codes,
                "mainSearchCriteria.v.dn=name&subTopic.v.c=47965005&subTopic.v.cs=2.16.840.1.113883.6.96")) {
            assertEquals(
                    1,
                    statementsOf(() -> given().contentType("application/x-www-form-urlencoded")
                            .body(form)
                            .post("/infobutton")));
        }
    }

    @Test
    void aTermWithManyConditionsCostsTwoStatements() {
        List<TestDocument> documents = new ArrayList<>(List.of(cause("heat")));
        IntStream.range(0, 60).forEach(i -> documents.add(condition("c" + i).withCause("heat")));
        content.publish(TestBundle.of(documents));
        assertEquals(2, statementsOf("/v1/causes/heat"));
    }

    private long statementsOf(String path) {
        return statementsOf(() -> given().get(path));
    }

    private long statementsOf(Supplier<Response> request) {
        Statistics statistics = sessions.getStatistics();
        assertTrue(statistics.isStatisticsEnabled());
        statistics.clear();
        request.get().then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    /** A condition with so many of everything, and so many others that it is compared with. */
    private static List<TestDocument> conditionOfSize(String slug, int size) {
        List<TestDocument> documents = new ArrayList<>();
        TestDocument condition = condition(slug).named("Name");
        for (int i = 0; i < size; i++) {
            String part = slug + "-" + i;
            condition = condition
                    .withCause(part)
                    .withSymptom(part)
                    .withRedFlag(part, part, "soon")
                    .withFaq(part)
                    .withCode("http://codes", part)
                    .adding("associatedConditions", Map.of("slug", part, "name", "A", "relationship", "R."));
            documents.add(cause(part));
            documents.add(symptom(part));
            documents.add(condition(part));
            documents.add(comparison(slug + "-vs-" + i, slug, part));
        }
        documents.add(condition);
        documents.add(condition.in("es"));
        return documents;
    }
}
