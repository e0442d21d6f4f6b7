package healthcontent.infobutton;

import static healthcontent.infobutton.Infobutton.CRAMPS;
import static healthcontent.infobutton.Infobutton.ICD_10_CM;
import static healthcontent.infobutton.Infobutton.JSON;
import static healthcontent.infobutton.Infobutton.ask;
import static healthcontent.infobutton.Infobutton.get;
import static healthcontent.infobutton.Infobutton.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of HL7 Infobutton, and what clients in use send. */
@QuarkusTest
class InfobuttonTest {

    private static final String SNOMED = "&subTopic.v.cs=2.16.840.1.113883.6.96";
    private static final String MESH = "&subTopic.v.cs=2.16.840.1.113883.6.177";

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @BeforeEach
    void publish() {
        content.hold(Infobutton.content());
    }

    @Test
    void aCodeFindsItsDocumentAsOneEntryWithALinkToItsPage() {
        ask("G47.62", "&informationRecipient.languageCode.c=en")
                .contentType("application/json;charset=UTF-8")
                .body("feed.lang", equalTo("en"))
                .body("feed.title._value", equalTo("Health Content"))
                .body("feed.entry.size()", equalTo(1))
                .body("feed.entry[0].title._value", equalTo("Leg cramps"))
                .body("feed.entry[0].link.size()", equalTo(1))
                .body(
                        "feed.entry[0].link[0].href",
                        matchesPattern("http://localhost:[0-9]+/conditions/leg-cramps\\?lang=en"))
                .body("feed.entry[0].link[0].hreflang", equalTo("en"))
                .body("feed.entry[0].link[0].type", equalTo("text/html"))
                .body("feed.entry[0].link[0].title", equalTo("Leg cramps"))
                .body("feed.entry[0].lang", equalTo("en"))
                .body("feed.entry[0].author[0].name._value", equalTo("Health Content"));
    }

    @Test
    void whatHasToBeShownWithTheTextComesWithItAndNoTextIsMarkup() {
        ask("G47.62", "")
                .body("feed.entry[0].summary.type", equalTo("html"))
                .body(
                        "feed.entry[0].summary._value",
                        allOf(
                                startsWith("<p>In 1 &lt; 2 legs &amp; &quot;hurts&quot; = a lot &gt; 0.</p>"),
                                containsString("<strong>Warning signs</strong>"),
                                containsString(
                                        "Warning of swelling</strong>: Be seen by a doctor today. See a doctor."),
                                containsString("call your local emergency number"),
                                containsString("Not reviewed by a health professional."),
                                containsString("No medical advice.")));
    }

    @ParameterizedTest
    @CsvSource({
        "es, es",
        "ES, es",
        "sp, es",
        "SP, es",
        "es-MX, es",
        "es_MX, es",
        "spa, es",
        "en-US, en",
        "fr, en",
        "%2A, en"
    })
    void theLanguageIsThatOfTheRecipient(String sent, String language) {
        ask("G47.62", "&informationRecipient.languageCode.c=" + sent)
                .body("feed.lang", equalTo(language))
                .body("feed.entry.lang", contains(language))
                .body("feed.entry[0].link[0].hreflang", equalTo(language))
                .body("feed.entry[0].link[0].href", endsWith("/conditions/leg-cramps?lang=" + language))
                .body(
                        "feed.entry[0].title._value",
                        equalTo(language.equals("es") ? "Calambres en las piernas" : "Leg cramps"));
    }

    @Test
    void whatIsNotTranslatedSaysItsOwnLanguage() {
        ask("G25.81", "&informationRecipient.languageCode.c=es")
                .body("feed.lang", equalTo("es"))
                .body("feed.entry[0].lang", equalTo("en"))
                .body("feed.entry[0].link[0].hreflang", equalTo("en"))
                .body("feed.entry[0].summary._value", containsString("call your local emergency number"));
        given().header("Accept-Language", "es")
                .urlEncodingEnabled(false)
                .get(Infobutton.PATH + "?" + ICD_10_CM + "G47.62" + JSON)
                .then()
                .body("feed.lang", equalTo("es"));
    }

    /** Feed, entry and link have it, and nothing else. */
    @Test
    void theLanguageStandsInThreePlaces() {
        String xml = get(ICD_10_CM + "G47.62").statusCode(200).extract().asString();
        assertEquals(2, xml.split("xml:lang=", -1).length - 1, xml);
        assertEquals(1, xml.split("hreflang=", -1).length - 1, xml);
        String json = ask("G47.62", "").extract().asString();
        assertEquals(2, json.split("\"lang\":", -1).length - 1, json);
        assertEquals(1, json.split("\"hreflang\":", -1).length - 1, json);
    }

    @ParameterizedTest
    @CsvSource({
        "G47.629, leg-cramps",
        "G4762, leg-cramps",
        "g47.62, leg-cramps",
        "R25.2, leg-cramps",
        "G47.6, ''",
        "G47, ''",
        "e10, ''",
        "123, ''",
        "G47.62999, ''"
    })
    void aCodeIsWalkedUpAndNeverDown(String code, String slug) {
        ask(code, "").body("feed.entry.size()", equalTo(slug.isEmpty() ? 0 : 1));
    }

    @ParameterizedTest
    @CsvSource({
        "Q000628, treatments, Treatments, Stretching</strong>: Pull.",
        "Q000517, prevention, Prevention, Drink</strong>: Water.",
        "Q000209, causes, Causes, Name of heat</strong>: How heat leads to it.",
    })
    void aSubTopicIsASection(String code, String place, String heading, String text) {
        ask("G47.62", "&subTopic.v.c=" + code + MESH)
                .body("feed.entry.size()", equalTo(1))
                .body("feed.entry[0].title._value", equalTo("Leg cramps: " + heading))
                .body("feed.entry[0].link[0].href", endsWith("/conditions/leg-cramps?lang=en#" + place))
                .body("feed.entry[0].summary._value", containsString(text))
                .body("feed.entry[0].summary._value", containsString("Warning signs"))
                .body("feed.entry[0].category.scheme", hasItems("subTopic.v.c", "subTopic.v.cs"));
    }

    @Test
    void theDifferentialDiagnosisIsTheComparisons() {
        ask("G25.81", "&subTopic.v.c=47965005" + SNOMED)
                .body("feed.entry.title._value", contains("Cramps or restless legs"))
                .body("feed.entry[0].link[0].href", endsWith("/comparisons/cramps-vs-restless?lang=en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q000175", "D011379", "Q000627", "47965005"})
    void aSubTopicOfWhichThereIsNothingFindsNothing(String code) {
        ask("G47.62", "&subTopic.v.c=" + code + MESH).body("feed.entry", empty());
        ask("M79.89", "&subTopic.v.c=Q000628" + MESH).body("feed.entry", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "mainSearchCriteria.v.c=G47.62, mainSearchCriteria.v.cs",
        "mainSearchCriteria.v.c=G47.62&mainSearchCriteria.v.cs=, mainSearchCriteria.v.cs",
        "mainSearchCriteria.v.dn=cramps&mainSearchCriteria.v.c2=1, mainSearchCriteria.v.cs2",
        "mainSearchCriteria.v.dn=cramps&subTopic.v.c=Q000628, subTopic.v.cs",
        "'', mainSearchCriteria.v.c",
        "knowledgeResponseType=text/xml, mainSearchCriteria.v.c",
        "mainSearchCriteria.v.cs=2.16.840.1.113883.6.90, mainSearchCriteria.v.c",
        "mainSearchCriteria.v.dn=cramps&knowledgeResponseType=text/html, knowledgeResponseType",
        "mainSearchCriteria.v.dn=cramps&knowledgeResponseType=application/javascript, callback",
        "mainSearchCriteria.v.dn=%FF, mainSearchCriteria.v.dn",
        "mainSearchCriteria.v.dn=%4, mainSearchCriteria.v.dn",
        "mainSearchCriteria.v.dn=a%00b, mainSearchCriteria.v.dn",
        "mainSearchCriteria.v.dn=a%EF%BF%BF, mainSearchCriteria.v.dn",
        "mainSearchCriteria.v.dn=a&mainSearchCriteria.v.dn=b, mainSearchCriteria.v.dn",
    })
    void whatCannotBeReadIsRefusedAndNamed(String query, String parameter) {
        RawHttp.Answer answer = RawHttp.get(server, Infobutton.PATH + "?" + query);
        assertEquals(400, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertTrue(answer.body().contains("\"instance\":\"/infobutton\""), answer::body);
        post(query)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void aNameAloneFindsWhatHasAllItsWordsInItsNames() {
        get("mainSearchCriteria.v.ot=calambres%20nocturnos&informationRecipient.languageCode.c=es" + JSON)
                .body("feed.entry.title._value", contains("Calambres en las piernas"));
        get("mainSearchCriteria.v.dn=Sleep+related+leg+cramps" + JSON)
                .body("feed.entry.title._value", contains("Leg cramps"))
                .body("feed.entry[0].category.scheme", contains("mainSearchCriteria.v.dn"));
        get("mainSearchCriteria.v.dn=CHARLEY%20HORSES" + JSON).body("feed.entry.size()", equalTo(1));
        get("mainSearchCriteria.v.dn=charley%20pain" + JSON).body("feed.entry", empty());
        get("mainSearchCriteria.v.dn=crmaps" + JSON).body("feed.entry", empty());
        get("mainSearchCriteria.v.dn=hurts" + JSON).body("feed.entry", empty());
        get("mainSearchCriteria.v.dn=the" + JSON).body("feed.entry", empty());
        get("mainSearchCriteria.v.dn=%3F%21" + JSON).statusCode(200).body("feed.entry", empty());
    }

    @Test
    void aNameBesideACodeIsNotLookedFor() {
        ask("Z99.9", "&mainSearchCriteria.v.dn=Leg%20cramps").body("feed.entry", empty());
    }

    @Test
    void whatIsUnknownFindsNothingAndWhatIsEmptyIsNotThere() {
        get("mainSearchCriteria.v.cs=1.2.3.4&mainSearchCriteria.v.c=G47.62" + JSON)
                .body("feed.entry", empty());
        get("mainSearchCriteria.v.cs=nonsense&mainSearchCriteria.v.c=G47.62" + JSON)
                .body("feed.entry", empty());
        ask("G47.62", "&mainSearchCriteria.v.dn=&subTopic.v.c=&subTopic.v.cs=&callback=")
                .body("feed.entry.size()", equalTo(1));
        for (String system : List.of("urn:oid:2.16.840.1.113883.6.90", "http://hl7.org/fhir/sid/icd-10-cm")) {
            get("mainSearchCriteria.v.cs=" + system + "&mainSearchCriteria.v.c=G47.62" + JSON)
                    .body("feed.entry.size()", equalTo(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text%2Fxml, text/xml",
        "text/xml, text/xml",
        "application%2Fjson, application/json",
        "'', text/xml",
        "application/javascript&callback=f, application/javascript"
    })
    void eachFormIsThere(String type, String mediaType) {
        get(ICD_10_CM + "G47.62&knowledgeResponseType=" + type)
                .statusCode(200)
                .contentType(startsWith(mediaType))
                .header("Cache-Control", containsString("no-cache"))
                .header("Pragma", equalTo("no-cache"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    /** The parameter decides; clients send the header without thought. */
    @Test
    void theHeaderAcceptIsAWish() {
        for (String accept : List.of("text/html", "application/xml", "application/json", "nonsense", "image/png;q=0")) {
            given().header("Accept", accept)
                    .urlEncodingEnabled(false)
                    .get(Infobutton.PATH + "?" + ICD_10_CM + "G47.62")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(accept.equals("application/json") ? "application/json" : "text/xml"));
        }
    }

    @Test
    void aScriptCallsTheFunctionAndNothingElse() {
        String script = get(ICD_10_CM + "G47.62&knowledgeResponseType=application/javascript&callback=app.$on_1")
                .extract()
                .asString();
        assertTrue(script.startsWith("/**/app.$on_1({\"feed\":{"), script);
        assertTrue(script.endsWith("}});"), script);
        for (String bad :
                List.of("a()", "a;b", "1a", "a..b", ".a", "a.", "a%20b", "a%5B0%5D", "%3Cb%3E", "x".repeat(101))) {
            get(ICD_10_CM + "G47.62&knowledgeResponseType=application/javascript&callback=" + bad)
                    .statusCode(400)
                    .body("errors.parameter", contains("callback"));
        }
    }

    @Test
    void whatWouldBeMarkupIsEscapedInJson() {
        String json = ask("G47.62", "&mainSearchCriteria.v.dn=a%E2%80%A8%3C%2Fscript%3E'")
                .body("feed.category[3].term", equalTo("a\u2028</script>'"))
                .extract()
                .asString();
        for (String escaped : List.of("\\u003cp\\u003e", "\\u003d", "\\u0026lt;", "\\u0027", "\\u2028")) {
            assertTrue(json.contains(escaped), json);
        }
        for (String markup : List.of("<", ">", "=", "&", "'", "\u2028")) {
            assertFalse(json.contains(markup), json);
        }
    }

    @Test
    void theFeedRepeatsWhatItDependsOnAndTheEntrySaysHowItWasFound() {
        ask("G47.629", "&mainSearchCriteria.v.dn=Cramps&patientPerson.administrativeGenderCode.c=M&age.v.v=77")
                .body(
                        "feed.category.collect { it.scheme + ' ' + it.term }",
                        contains(
                                "mainSearchCriteria.v.cs 2.16.840.1.113883.6.90",
                                "mainSearchCriteria.v.c G47.629",
                                "knowledgeResponseType application/json",
                                "mainSearchCriteria.v.dn Cramps"))
                .body(
                        "feed.entry[0].category.collect { it.scheme + ' ' + it.term }",
                        contains(
                                "mainSearchCriteria.v.c G47.62",
                                "mainSearchCriteria.v.cs 2.16.840.1.113883.6.90",
                                "mainSearchCriteria.v.dn Sleep related leg cramps"))
                .body("feed.link.rel", contains("self"))
                .body("feed.link[0].href", containsString("/infobutton?mainSearchCriteria.v.cs=2.16"));
    }

    @Test
    void theSelfLinkGivesTheSameAgain() {
        String self = ask("G47.62", "&informationRecipient.languageCode.c=es")
                .extract()
                .path("feed.link[0].href");
        given().urlEncodingEnabled(false)
                .get(self)
                .then()
                .statusCode(200)
                .body("feed.entry.title._value", contains("Calambres en las piernas"));
    }

    @Test
    void theIdOfAnEntryStaysAndThatOfAFeedIsNew() {
        String before = ask("G47.62", "").extract().path("feed.entry[0].id._value");
        String feed = ask("G47.62", "").extract().path("feed.id._value");
        content.publish(CRAMPS.named("Cramps of the leg")
                .adding(
                        "codes",
                        Map.of(
                                "system",
                                "http://hl7.org/fhir/sid/icd-10-cm",
                                "code",
                                "M62.831",
                                "display",
                                "Spasm of calf")));
        assertTrue(before.matches("urn:uuid:[0-9a-f-]{36}"), before);
        ask("M62.831", "")
                .body("feed.entry[0].id._value", equalTo(before))
                .body("feed.entry[0].title._value", equalTo("Cramps of the leg"))
                .body("feed.id._value", not(equalTo(feed)));
        Set<String> others = new HashSet<>();
        for (String more : List.of(
                "&informationRecipient.languageCode.c=es",
                "&subTopic.v.c=Q000628" + MESH,
                "&subTopic.v.c=Q000209" + MESH)) {
            others.add(ask("G47.62", more).extract().path("feed.entry[0].id._value"));
        }
        others.add(ask("G25.81", "").extract().path("feed.entry[0].id._value"));
        assertEquals(4, others.size());
        assertFalse(others.contains(before));
    }

    @Test
    void theDateIsThatOfTheDocumentAndOfTheNewestOfThem() {
        String updated =
                given().get("/v1/conditions/leg-cramps").then().extract().path("updatedAt");
        ask("G47.62", "")
                .body("feed.entry[0].updated._value", equalTo(updated))
                .body("feed.updated._value", equalTo(updated));
        ask("Z99.9", "").body("feed.updated._value", matchesPattern("20[0-9]{2}-.*Z"));
    }

    @Test
    void somethingWithdrawnIsNoEntry() {
        content.publish(TestBundle.of().withdraw(CRAMPS));
        ask("G47.62", "").body("feed.entry", empty());
        get("mainSearchCriteria.v.dn=charley%20horse" + JSON).body("feed.entry", empty());
        content.publish(TestBundle.of().withdraw(Infobutton.RESTLESS));
        ask("G25.81", "&subTopic.v.c=47965005" + SNOMED).body("feed.entry", empty());
    }

    @Test
    void severalCriteriaAreAnsweredInTheirOrderAndADocumentOnce() {
        get("mainSearchCriteria.v.c2=M79.89&mainSearchCriteria.v.cs2=2.16.840.1.113883.6.90"
                        + "&mainSearchCriteria.v.c=G25.81&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
                        + "&mainSearchCriteria.v.dn1=leg%20cramps"
                        + "&mainSearchCriteria.v.c10=R25.2&mainSearchCriteria.v.cs10=2.16.840.1.113883.6.90" + JSON)
                .body(
                        "feed.entry.title._value",
                        contains("Name of restless-legs-syndrome", "Leg cramps", "Name of swelling"))
                .body("feed.entry[2].link[0].href", endsWith("/symptoms/swelling?lang=en"));
    }

    @Test
    void namesThatAreDeprecatedStillCountAndGiveWay() {
        get("mainSearchCriteria.c.c=G47.62&mainSearchCriteria.c.cs=2.16.840.1.113883.6.90" + JSON)
                .body("feed.entry.size()", equalTo(1));
        get("mainSearchCriteria.c.c=G47.62&mainSearchCriteria.c.cs=2.16.840.1.113883.6.90"
                        + "&mainSearchCriteria.v.c=G25.81&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90" + JSON)
                .body("feed.entry.title._value", contains("Name of restless-legs-syndrome"));
        ask("G47.62", "&subTopic.c.c=Q000628&subTopic.c.cs=2.16.840.1.113883.6.177")
                .body("feed.entry.title._value", contains("Leg cramps: Treatments"));
        get("mainSearchCriteria.c.dn=charley%20horse" + JSON).body("feed.entry.size()", equalTo(1));
    }

    @Test
    void theExamplesOfTheGuideAndOfClientsAreAnswered() {
        get("knowledgeRequestNotification.effectiveTime.v=20060706001023&holder.assignedEntity.n=Organizationusername"
                        + "&holder.assignedEntity.certificateText=organizationpassword"
                        + "&patientPerson.administrativeGenderCode.c=M&patientPerson.administrativeGenderCode.dn=Male"
                        + "&age.v.v=77&age.v.u=a&ageGroup.v.c=D000368&taskContext.c.c=PROBLISTREV"
                        + "&subTopic.v.c=Q000628&subTopic.v.cs=2.16.840.1.113883.6.177&subTopic.v.dn=therapy"
                        + "&mainSearchCriteria.v.c=D018410&mainSearchCriteria.v.cs=2.16.840.1.113883.6.177"
                        + "&mainSearchCriteria.v.dn=Bacterial+Pneumonia&mainSearchCriteria.v.ot=Pneumonia")
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body(allOf(
                        containsString("PROBLISTREV"),
                        not(containsString("<entry")),
                        not(containsString("organization")),
                        not(containsString("age.v")),
                        not(containsString("Male"))));
        get("mainSearchCriteria.v.c=1202&mainSearchCriteria.v.cs=2.16.840.1.113883.6.88&mainSearchCriteria.v.dn=atenolol"
                        + "&mainSearchCriteria.v.c1=401.1&mainSearchCriteria.v.cs1=2.16.840.1.113883.6.103"
                        + "&mainSearchCriteria.v.dn1=Benign+essential+hypertension&mainSearchCriteria.v.c2=250"
                        + "&mainSearchCriteria.v.cs2=2.16.840.1.113883.6.103&mainSearchCriteria.v.dn2=Diabetes+mellitus"
                        + JSON)
                .statusCode(200)
                .body("feed.entry", empty())
                .body("feed.category.size()", equalTo(10));
        content.publish(
                TestDocument.condition("hypertension").withCode("http://hl7.org/fhir/sid/icd-9-cm", "401.1"),
                TestDocument.condition("atenolol").withCode("http://www.nlm.nih.gov/research/umls/rxnorm", "1202"));
        get("mainSearchCriteria.v.c=1202&mainSearchCriteria.v.cs=2.16.840.1.113883.6.88"
                        + "&mainSearchCriteria.v.c1=401.1&mainSearchCriteria.v.cs1=2.16.840.1.113883.6.103" + JSON)
                .body("feed.entry.title._value", contains("Name of atenolol", "Name of hypertension"));
        get("knowledgeResponseType=application%2Fjson&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
                        + "&mainSearchCriteria.v.c=e10&mainSearchCriteria.v.dn=&informationRecipient.languageCode.c=es")
                .statusCode(200)
                .body("feed.entry", empty())
                .body(containsString("\"entry\":[]"));
    }

    @Test
    void aFormSaysTheSameAsAQuery() {
        String form =
                ICD_10_CM + "G47.62&informationRecipient.languageCode.c=es&knowledgeResponseType=application%2Fjson";
        post(form).statusCode(200).body("feed.entry.title._value", contains("Calambres en las piernas"));
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body("mainSearchCriteria.v.c=G47.62")
                .post(Infobutton.PATH
                        + "?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&knowledgeResponseType=application/json")
                .then()
                .statusCode(200)
                .body("feed.entry.size()", equalTo(1));
        given().contentType("application/json")
                .body("{}")
                .post(Infobutton.PATH)
                .then()
                .statusCode(415);
        given().contentType("application/x-www-form-urlencoded")
                .post(Infobutton.PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void otherMethodsAreRefusedAndNearPathsAreSuggested() {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            given().request(method, Infobutton.PATH)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        }
        given().head(Infobutton.PATH + "?" + ICD_10_CM + "G47.62").then().statusCode(200);
        given().options(Infobutton.PATH).then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        given().get("/infobuton").then().statusCode(404).body("suggestions", contains("/infobutton"));
        given().header("Accept", "text/html").get(Infobutton.PATH).then().statusCode(400);
    }

    @Test
    void pagesOfOtherOriginsMayAsk() {
        given().header("Origin", "https://ehr.example")
                .urlEncodingEnabled(false)
                .get(Infobutton.PATH + "?" + ICD_10_CM + "G47.62")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"));
        for (String method : List.of("GET", "POST")) {
            given().header("Origin", "https://ehr.example")
                    .header("Access-Control-Request-Method", method)
                    .header("Access-Control-Request-Headers", "content-type")
                    .options(Infobutton.PATH)
                    .then()
                    .statusCode(204)
                    .header("Access-Control-Allow-Methods", containsString(method));
        }
    }

    @Test
    void aHostThatIsNoneIsInNoLink() {
        String answer = RawHttp.send(
                        server,
                        "GET /infobutton?" + ICD_10_CM + "G47.62" + JSON
                                + " HTTP/1.1\r\nHost: evil.example/x?\"><\r\nConnection: close\r\n\r\n")
                .body();
        assertFalse(answer.contains("evil.example/x"), answer);
    }
}
