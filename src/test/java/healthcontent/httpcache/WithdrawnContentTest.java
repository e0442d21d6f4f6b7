package healthcontent.httpcache;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.content.Addresses;
import healthcontent.content.Addresses.Address;
import healthcontent.content.Addresses.Fate;
import healthcontent.encoding.Encoding;
import healthcontent.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of the withdrawn while the database is away, beside what the database says of it. */
@QuarkusTest
class WithdrawnContentTest {

    @Inject
    TestContent content;

    @Inject
    ContentVersions versions;

    @Inject
    StoredResponses responses;

    @Inject
    WithdrawnContent withdrawn;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void whatIsWithdrawnIsRememberedAsItIsTold(Fate fate) {
        fate.happen(content);
        awaitInvalidation();
        Map<String, String> told = new TreeMap<>();
        Map<String, String> remembered = new TreeMap<>();
        for (Address address : Addresses.all()) {
            JsonPath answer = given().get(address.href()).jsonPath();
            boolean gone = "/problems/withdrawn".equals(answer.getString("type"));
            told.put(address.href(), gone ? answer.getString("detail") : "nothing");
            remembered.put(address.href(), remembered(address));
        }
        assertEquals(lines(told), lines(remembered));
    }

    @Test
    void aFaqOfAWithdrawnTranslationIsDroppedAndRemembered() {
        TestDocument gout = condition("gout").withFaq("why");
        content.publish(gout, gout.in("es").withFaq("por-que"));
        given().get("/v1/faqs/why?lang=es").then().statusCode(200);
        given().get("/v1/faqs/por-que?lang=es").then().statusCode(200);
        assertTrue(isStored("/v1/faqs/why"));
        assertTrue(isStored("/v1/faqs/por-que"));
        content.publish(TestBundle.of().withdraw(gout.in("es"), "clinical-error"));
        awaitInvalidation();
        await().until(() -> !isStored("/v1/faqs/why") && !isStored("/v1/faqs/por-que"));
        assertEquals(
                "The translation into es of the condition “gout” was withdrawn.",
                remembered(new Address("", "/v1/faqs/por-que", "es")));
        assertEquals("nothing", remembered(new Address("", "/v1/faqs/why", "es")));
    }

    @Test
    void aPathThatNoOperationHasIsNotTakenForTheWithdrawn() {
        content.publish(condition("gout"), cause("salt"));
        content.publish(TestBundle.of().withdraw(condition("gout")).withdraw(cause("salt")));
        awaitInvalidation();
        for (String path : List.of(
                "/v1/causes/salt/x", "/v1/conditions/other/anything/gout", "/v1/conditions/gout/comparisons/other/x")) {
            given().get(path).then().statusCode(404);
            assertEquals("nothing", remembered(new Address("", path, "en")), path);
        }
    }

    private void awaitInvalidation() {
        await().until(withdrawn::isKnown);
    }

    private boolean isStored(String path) {
        return responses.find(key(path, "es")).isPresent();
    }

    private String remembered(Address address) {
        return withdrawn
                .fact(key(address.path(), address.language()))
                .map(ProblemException::getMessage)
                .orElse("nothing");
    }

    /** As REST Assured asks for it. */
    private static Key key(String path, String language) {
        return new Key(path, language, true, Encoding.GZIP, Optional.empty(), false);
    }

    private static String lines(Map<String, String> told) {
        return told.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
