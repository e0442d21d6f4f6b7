package healthcontent.representation.jsonld;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.Additions;
import healthcontent.representation.RandomDocuments;
import healthcontent.representation.Statements;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.site.PublicAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JsonLdFormatTest {

    private static final int DOCUMENTS = 60;
    private static final Set<String> OF_PROGRAMS = Set.of("@type", "@id", "url", "position");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonLdFormat format = new JsonLdFormat();

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyStatementOfTheJsonStandsInIt(DocumentKind kind) throws IOException {
        RandomDocuments documents = new RandomDocuments(17);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            Set<String> said = scalars(render(document));
            for (String statement : Statements.of(document.json())) {
                assertTrue(
                        said.contains(statement) || said.stream().anyMatch(text -> text.contains(statement)),
                        () -> statement + " is missing in " + said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void nothingStandsInItThatIsNeitherInTheJsonNorAWordOfTheService(DocumentKind kind) throws IOException {
        RandomDocuments documents = new RandomDocuments(19);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            Additions additions = new Additions(document.json());
            Leaf.of(render(document)).stream()
                    .filter(leaf -> !OF_PROGRAMS.contains(leaf.property()))
                    .map(Leaf::value)
                    .forEach(text -> assertEquals("", additions.in(text), text));
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void theSameDocumentGivesTheSameBytes(DocumentKind kind) {
        Document document = new RandomDocuments(23).next(kind);
        Document again = new RandomDocuments(23).next(kind);
        assertArrayEquals(format.render(document), new JsonLdFormat().render(again));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aReviewIsSaidWhereOneIsPublishedAndNowhereElse(DocumentKind kind) throws IOException {
        RandomDocuments documents = new RandomDocuments(29);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            JsonNode page = render(document);
            JsonNode review = document.json().path("review");
            boolean reviewed = review.path("status").asText().equals("reviewed");
            assertEquals(reviewed, page.has("lastReviewed"));
            assertEquals(reviewed, page.has("reviewedBy"));
            assertEquals(
                    review.path("reviewer").path("name"),
                    page.path("reviewedBy").path("name"));
            assertEquals(review.path("reviewedOn"), page.path("lastReviewed"));
            long reviews = document.json().findValuesAsText("status").stream()
                    .filter("reviewed"::equals)
                    .count();
            assertEquals(reviews, page.findValues("lastReviewed").size());
            assertEquals(reviews, page.findValues("reviewedBy").size());
        }
    }

    @Test
    void theWarningsOfAConditionComeFirstInTheirOrderEachWithWhatToDo() throws IOException {
        RandomDocuments documents = new RandomDocuments(31);
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode condition = documents.next(DocumentKind.CONDITION).json();
            JsonNode parts = render(new Document(DocumentKind.CONDITION, condition, PublicAddress.NONE))
                    .path("hasPart");
            assertEquals(
                    condition.path("emergencyAdvice"),
                    parts.path(0).path("text").path(0));
            JsonNode flags = condition.path("redFlags");
            JsonNode warnings = parts.path(1).path("hasPart");
            assertEquals(flags.size(), warnings.size());
            for (int flag = 0; flag < flags.size(); flag++) {
                JsonNode warning = warnings.path(flag);
                assertEquals(flag + 1, warning.path("position").asInt());
                assertSays(flags.path(flag), "name", warning.path("name"));
                assertSays(
                        flags.path(flag),
                        "action",
                        warning.path("hasPart").path(0).path("text").path(0));
            }
            if (flags.isEmpty()) {
                assertEquals(
                        condition.path("redFlagsNote"),
                        parts.path(1).path("text").path(0));
            }
        }
    }

    @Test
    void whatBelongsTogetherStandsTogether() throws IOException {
        RandomDocuments documents = new RandomDocuments(37);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(DocumentKind.CONDITION);
            JsonNode condition = document.json();
            JsonNode about = render(document).path("about");
            assertEquals(condition.path("name"), about.path("name"));
            assertEquals(condition.path("summary"), about.path("description"));
            assertEquals(
                    condition.path("alsoKnownAs").isEmpty(),
                    about.path("alternateName").isMissingNode());
            assertTrue(condition.path("alsoKnownAs").isEmpty()
                    || condition.path("alsoKnownAs").equals(about.path("alternateName")));
            assertItems(condition.path("symptoms"), about.path("signOrSymptom"), "name", "name");
            assertItems(condition.path("symptoms"), about.path("signOrSymptom"), "href", "url");
            assertItems(condition.path("causes"), about.path("cause"), "name", "name");
            assertItems(condition.path("treatments"), about.path("possibleTreatment"), "name", "name");
            assertItems(condition.path("treatments"), about.path("possibleTreatment"), "detail", "description");
            assertItems(condition.path("prevention"), about.path("primaryPrevention"), "title", "name");
            assertItems(condition.path("prevention"), about.path("primaryPrevention"), "detail", "description");
            assertItems(condition.path("diagnosis").path("tests"), about.path("typicalTest"), "name", "name");
            assertItems(condition.path("codes"), about.path("code"), "code", "codeValue");
            assertItems(condition.path("codes"), about.path("code"), "system", "codingSystem");
            for (int c = 0; c < condition.path("causes").size(); c++) {
                assertEquals(
                        condition.path("causes").path(c).path("explanation"),
                        about.path("cause").path(c).path("description"));
            }
        }
    }

    @Test
    void aTextInAnotherLanguageSaysSo() throws IOException {
        JsonNode condition = JSON.readTree("""
                {"language": "es", "name": "Gota", "symptoms": [
                  {"name": "Pain", "language": "en", "description": "Duele.", "href": "/v1/symptoms/pain"},
                  {"name": "Fiebre", "description": "Hot.", "descriptionLanguage": "en", "href": "/v1/symptoms/fever"}],
                 "review": {"status": "unreviewed"}, "revision": 1, "href": "/v1/conditions/gout"}
                """);
        JsonNode symptoms = render(new Document(DocumentKind.CONDITION, condition, PublicAddress.NONE))
                .path("about")
                .path("signOrSymptom");
        assertEquals(JSON.readTree("""
                [{"@type": "MedicalSymptom", "name": {"@language": "en", "@value": "Pain"},
                  "url": "/v1/symptoms/pain", "description": "Duele."},
                 {"@type": "MedicalSymptom", "name": "Fiebre", "url": "/v1/symptoms/fever",
                  "description": {"@language": "en", "@value": "Hot."}}]
                """), symptoms);
    }

    @Test
    void aWarningFromTheOriginalCarriesWhatTheOriginalSaysOfItself() throws IOException {
        JsonNode condition = JSON.readTree("""
                {"language": "es", "name": "Gota", "emergencyAdvice": "Llame.", "redFlags": [
                  {"language": "en", "name": "Fever", "match": "any", "urgency": "urgent", "why": "Why.",
                   "action": "Go.", "mayIndicate": [],
                   "symptoms": [{"name": "Fever", "href": "/v1/symptoms/fever"}],
                   "original": {"review": {"status": "reviewed", "reviewedOn": "2026-05-01",
                                           "reviewer": {"name": "A. Doctor", "credentials": "MD"}},
                                "sources": [{"title": "A book"}], "disclaimer": "Note.", "revision": 7}}],
                 "review": {"status": "unreviewed"}, "revision": 2, "href": "/v1/conditions/gout"}
                """);
        JsonNode page = render(new Document(DocumentKind.CONDITION, condition, PublicAddress.NONE));
        assertEquals(
                JSON.readTree("""
                        {"@type": "MedicalWebPage", "inLanguage": "en", "version": 7,
                         "creativeWorkStatus": "Revisado por un profesional sanitario", "lastReviewed": "2026-05-01",
                         "reviewedBy": {"@type": "Person", "name": "A. Doctor", "hasCredential":
                           {"@type": "EducationalOccupationalCredential", "name": "MD"}},
                         "citation": [{"@type": "CreativeWork", "name": "A book"}],
                         "hasPart": [{"@type": "WebPageElement", "name": "Tenga en cuenta", "position": 1,
                                      "text": [{"@language": "en", "@value": "Note."}]}]}
                        """),
                page.path("hasPart").path(1).path("hasPart").path(0).path("isPartOf"));
        assertFalse(page.has("lastReviewed"));
    }

    @Test
    void aWarningOnThePageOfASymptomCarriesThePageThatItIsFrom() throws IOException {
        JsonNode symptom = new RandomDocuments(59).next(DocumentKind.SYMPTOM).json();
        ObjectNode tie = (ObjectNode) JSON.readTree("""
                {"slug": "gout", "name": "Gota", "href": "/v1/conditions/gout", "review": {"status": "unreviewed"},
                 "sources": [], "revision": 2, "redFlags": [
                  {"language": "en", "name": "Fever", "match": "any", "urgency": "urgent", "why": "Why.",
                   "action": "Go.", "mayIndicate": [], "symptoms": [], "review": {"status": "unreviewed"},
                   "sources": [], "revision": 7, "updatedAt": "2026-11-23T09:30:00Z",
                   "href": "/v1/conditions/gout/red-flags"}]}
                """);
        ((ObjectNode) symptom).putArray("conditions").add(tie);
        JsonNode parts = render(new Document(DocumentKind.SYMPTOM, symptom, PublicAddress.NONE))
                .path("hasPart");
        JsonNode condition = parts.path(parts.size() - (symptom.path("review").has("nextReviewOn") ? 3 : 2))
                .path("hasPart")
                .path(0);
        assertEquals(2, condition.path("isPartOf").path("version").asInt());
        assertEquals("es", condition.path("isPartOf").path("inLanguage").asText());
        JsonNode origin = condition.path("hasPart").path(0).path("isPartOf");
        assertEquals(7, origin.path("version").asInt());
        assertEquals("en", origin.path("inLanguage").asText());
        assertEquals("/v1/conditions/gout/red-flags", origin.path("url").asText());
    }

    @ParameterizedTest
    @CsvSource({"/v1/conditions/gout,/v1/faqs/why", "/v1/conditions/gout?lang=es,/v1/faqs/why?lang=es"})
    void aQuestionIsFoundInTheLanguageOfThePage(String page, String question) throws IOException {
        JsonNode condition = JSON.readTree("""
                {"language": "es", "name": "Gota", "faqs": [{"slug": "why", "question": "Q?", "answer": "A."}],
                 "review": {"status": "unreviewed"}, "revision": 1, "href": "%s"}
                """.formatted(page));
        assertEquals(
                JSON.readTree("""
                        [{"@type": "Question", "url": "%s", "name": "Q?", "position": 1,
                          "acceptedAnswer": {"@type": "Answer", "text": "A."}}]
                        """.formatted(question)),
                render(new Document(DocumentKind.CONDITION, condition, PublicAddress.NONE))
                        .path("hasPart")
                        .path(0)
                        .path("mainEntity"));
    }

    @Test
    void whatASectionAboutRiskFactorsListsAreRiskFactors() throws IOException {
        JsonNode condition = JSON.readTree("""
                {"language": "en", "name": "Gout", "review": {"status": "unreviewed"}, "revision": 1,
                 "href": "/v1/conditions/gout", "furtherSections": [
                  {"aspect": "outlook", "title": "Outlook", "paragraphs": ["Good."],
                   "items": [{"title": "Soon", "detail": "It passes."}]},
                  {"aspect": "risk-factors", "title": "Who gets it", "paragraphs": [],
                   "items": [{"title": "Age", "detail": "More so over 60."}]}]}
                """);
        JsonNode page = render(new Document(DocumentKind.CONDITION, condition, PublicAddress.NONE));
        assertEquals(JSON.readTree("""
                        [{"@type": "MedicalRiskFactor", "name": "Age", "description": "More so over 60."}]
                        """), page.path("about").path("riskFactor"));
        assertEquals("Who gets it", page.path("hasPart").path(1).path("name").asText());
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void itStandsInAScriptElementAsItIs(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(41);
        for (int i = 0; i < DOCUMENTS; i++) {
            String rendered = new String(format.render(documents.next(kind)), StandardCharsets.UTF_8);
            assertFalse(rendered.contains("<"), rendered);
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void addressesAreAbsoluteWhereAnOriginIsConfiguredAndNoHostIsMadeUp(DocumentKind kind) throws IOException {
        String origin = "https://health.example";
        Document document = new RandomDocuments(43).next(kind);
        JsonNode without = render(document);
        JsonNode with = render(new Document(kind, document.json(), new PublicAddress(Optional.of(origin))));
        String self = without.path("@id").asText();
        assertTrue(self.startsWith("/v1/"), self);
        assertEquals(self, without.path("url").asText());
        assertEquals(origin + self, with.path("@id").asText());
        List<String> sources = document.json().findValuesAsText("url");
        List<String> relative = new ArrayList<>(without.findValuesAsText("url"));
        relative.removeAll(sources);
        List<String> absolute = new ArrayList<>(with.findValuesAsText("url"));
        absolute.removeAll(sources);
        assertTrue(relative.stream().allMatch(url -> url.startsWith("/v1/")), relative.toString());
        assertEquals(relative.stream().map(origin::concat).toList(), absolute);
    }

    private JsonNode render(Document document) throws IOException {
        return JSON.readTree(format.render(document));
    }

    private static void assertItems(JsonNode items, JsonNode nodes, String member, String property) {
        assertEquals(items.size(), nodes.size());
        for (int i = 0; i < items.size(); i++) {
            assertSays(items.path(i), member, nodes.path(i).path(property));
        }
    }

    /** The value of a member, with its language where it has one of its own. */
    private static void assertSays(JsonNode of, String member, JsonNode value) {
        assertEquals(of.path(member), value.isObject() ? value.path("@value") : value);
        if (value.isObject()) {
            assertEquals(of.path("language"), value.path("@language"));
        }
    }

    private static Set<String> scalars(JsonNode json) {
        return Leaf.of(json).stream().map(Leaf::value).collect(toSet());
    }
}
