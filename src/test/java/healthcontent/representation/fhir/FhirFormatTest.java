package healthcontent.representation.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.OutlineTexts;
import healthcontent.representation.RandomDocuments;
import healthcontent.representation.Statements;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.representation.outline.Outline;
import healthcontent.site.PublicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class FhirFormatTest {

    private static final int DOCUMENTS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PublicAddress ADDRESS = new PublicAddress(Optional.of("https://health.example"));

    private final FhirFormat format = new FhirFormat();

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void whatIsReadBackIsWhatWasWrittenWhateverTheTextsLookLike(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(67);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            assertEquals(
                    String.join("\n", OutlineTexts.of(Outline.of(document))),
                    String.join("\n", Sections.texts(composition(document))));
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyStatementOfTheJsonStandsInIt(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(71);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            List<String> said = Sections.texts(composition(document));
            for (String statement : Statements.of(document.json())) {
                assertTrue(
                        said.stream().anyMatch(text -> text.contains(statement)),
                        () -> statement + " is missing in " + said);
            }
        }
    }

    /** Beside its sections, which are the outline, it has only what these tests say. */
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void nothingElseIsSaid(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(73);
        Set<String> members = new HashSet<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            composition(documents.next(kind)).fieldNames().forEachRemaining(members::add);
        }
        Set<String> known = new HashSet<>(Set.of(
                "resourceType",
                "language",
                "extension",
                "identifier",
                "status",
                "type",
                "category",
                "date",
                "author",
                "title",
                "attester",
                "section"));
        if (kind != DocumentKind.FAQ) {
            known.add("relatesTo");
        }
        if (Set.of(DocumentKind.CONDITION, DocumentKind.CAUSE, DocumentKind.SYMPTOM)
                .contains(kind)) {
            known.add("subject");
        }
        assertEquals(known, members);
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"CONDITION", "SYMPTOM"})
    void theWarningsComeFirst(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(79);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            JsonNode sections = composition(document).path("section");
            assertEquals("emergencyAdvice", sections.path(0).path("id").asText());
            if (kind == DocumentKind.CONDITION) {
                assertEquals(
                        document.json().path("redFlags").isEmpty() ? "redFlagsNote" : "redFlags",
                        sections.path(1).path("id").asText());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everySectionIsFoundByAnIdOfItsOwn(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(83);
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode sections = composition(documents.next(kind)).path("section");
            Set<String> ids = new HashSet<>(sections.findValuesAsText("id"));
            assertEquals(sections.size(), ids.size(), ids.toString());
            assertTrue(ids.containsAll(Set.of("review", "disclaimer", "revision")), ids.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everythingReferredToIsInTheBundleAndNothingElseIs(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(89);
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode bundle = render(documents.next(kind));
            List<String> there = new ArrayList<>(bundle.path("entry").findValuesAsText("fullUrl"));
            List<String> referredTo = bundle.findValuesAsText("reference");
            assertEquals(
                    "Composition", bundle.at("/entry/0/resource/resourceType").asText());
            there.remove(0);
            assertEquals(new HashSet<>(there), new HashSet<>(referredTo));
            assertEquals(there.size(), new HashSet<>(there).size(), there.toString());
            there.forEach(urn -> assertTrue(
                    urn.matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-3[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), urn));
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aDocumentIsFinalWhereAReviewIsPublishedAndElsePreliminary(DocumentKind kind) {
        RandomDocuments documents = new RandomDocuments(97);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.next(kind);
            JsonNode bundle = render(document);
            JsonNode composition = bundle.at("/entry/0/resource");
            JsonNode review = document.json().path("review");
            boolean reviewed = review.path("status").asText().equals("reviewed");
            assertEquals(
                    reviewed ? "final" : "preliminary",
                    composition.path("status").asText());
            assertEquals(reviewed ? 1 : 0, composition.path("attester").size());
            assertEquals(
                    review.path("reviewedOn"),
                    composition.path("attester").path(0).path("time"));
            JsonNode practitioner =
                    resource(composition.at("/attester/0/party/reference").asText(), bundle);
            assertEquals(
                    review.path("reviewer").path("name"),
                    practitioner.path("name").path(0).path("text"));
            assertEquals(review.path("reviewer").path("credentials"), practitioner.at("/qualification/0/code/text"));
        }
    }

    @Test
    void itSaysWhenItWasChangedInWhichLanguageItIsAndWhoPublishesIt() throws IOException {
        JsonNode bundle = render(gout("en", 1, ADDRESS));
        JsonNode composition = bundle.at("/entry/0/resource");
        assertEquals("document", bundle.path("type").asText());
        assertEquals("2026-11-23T09:30:00Z", bundle.path("timestamp").asText());
        assertEquals("2026-11-23T09:30:00Z", bundle.at("/meta/lastUpdated").asText());
        assertEquals("2026-11-23T09:30:00Z", composition.path("date").asText());
        assertEquals("en", bundle.path("language").asText());
        assertEquals("en", composition.path("language").asText());
        assertEquals("Gout", composition.path("title").asText());
        assertEquals("Condition", composition.at("/type/text").asText());
        assertEquals("education", composition.at("/category/0/coding/0/code").asText());
        assertEquals("1", composition.at("/extension/0/valueString").asText());
        assertEquals(
                "https://health.example/v1/conditions/gout",
                bundle.at("/link/0/url").asText());
        assertEquals(
                JSON.readTree("""
                        {"resourceType": "Organization", "name": "Health Content",
                         "telecom": [{"system": "url", "value": "https://health.example"}]}
                        """),
                resource(composition.at("/author/0/reference").asText(), bundle));
        assertFalse(render(gout("en", 1, PublicAddress.NONE)).toString().contains("telecom"));
    }

    @Test
    void aDocumentKeepsItsIdentifierAndEachRevisionHasOneOfItsOwn() throws IOException {
        JsonNode first = render(gout("en", 1, ADDRESS));
        JsonNode second = render(gout("en", 2, ADDRESS));
        assertEquals(ofDocument(first), ofDocument(second));
        assertNotEquals(ofRevision(first), ofRevision(second));
        assertEquals(
                7,
                Set.of(
                                ofDocument(first),
                                ofRevision(first),
                                ofRevision(second),
                                first.path("identifier"),
                                second.path("identifier"),
                                ofDocument(render(gout("es", 1, ADDRESS))),
                                ofDocument(render(gout("en", 1, PublicAddress.NONE))))
                        .size());
    }

    /** A system that has a bundle of this identifier need not read it again (FHIR R4, 3.3.1). */
    @Test
    void aBundleHasAnotherIdentifierWhereWhatItEmbedsChangedThoughTheRevisionDidNot() throws IOException {
        Document document = gout("es", 3, ADDRESS);
        ObjectNode filledIn = document.json().deepCopy();
        filledIn.putArray("associatedConditions")
                .addObject()
                .put("slug", "other")
                .put("name", "A new name");
        JsonNode before = render(document);
        JsonNode after = render(new Document(DocumentKind.CONDITION, filledIn, ADDRESS));
        assertEquals(ofRevision(before), ofRevision(after));
        assertNotEquals(before.path("identifier"), after.path("identifier"));
        assertEquals(before, render(gout("es", 3, ADDRESS)), "and the same where nothing did");
    }

    @Test
    void aLanguageInTheAddressOfAResponseIsNoPartOfTheIdentifier() throws IOException {
        Document document = gout("en", 1, ADDRESS);
        ObjectNode asked = document.json().deepCopy();
        asked.put("href", "/v1/conditions/gout?lang=en");
        assertEquals(
                ofDocument(render(document)), ofDocument(render(new Document(DocumentKind.CONDITION, asked, ADDRESS))));
    }

    @Test
    void aRevisionReplacesTheOneBeforeItAndATranslationTransformsItsOriginal() throws IOException {
        assertTrue(relations(render(gout("en", 1, ADDRESS))).isMissingNode());
        JsonNode replaces = relations(render(gout("en", 2, ADDRESS)));
        assertEquals(1, replaces.size());
        assertRelates("replaces", ofRevision(render(gout("en", 1, ADDRESS))), replaces.path(0));
        JsonNode translation = relations(render(gout("es", 5, ADDRESS)));
        assertEquals(2, translation.size());
        assertRelates("replaces", ofRevision(render(gout("es", 4, ADDRESS))), translation.path(0));
        assertRelates("transforms", ofDocument(render(gout("en", 9, ADDRESS))), translation.path(1));
    }

    @Test
    void theCodesAreThoseOfTheDocumentWithTheirEditions() throws IOException {
        ObjectNode gout = gout("en", 1, ADDRESS).json().deepCopy();
        gout.set("codes", JSON.readTree("""
                [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M10", "display": "Gout",
                  "displayLanguage": "en", "relationship": "equivalent", "version": "2026"},
                 {"system": "http://snomed.info/sct", "code": "90560007", "display": "Gout (disorder)"}]
                """));
        JsonNode bundle = render(new Document(DocumentKind.CONDITION, gout, ADDRESS));
        JsonNode group =
                resource(bundle.at("/entry/0/resource/subject/reference").asText(), bundle);
        assertEquals(JSON.readTree("""
                {"resourceType": "Group", "type": "person", "actual": false, "characteristic": [
                  {"code": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/usage-context-type",
                                        "code": "focus", "display": "Clinical Focus"}]},
                   "valueCodeableConcept": {"coding": [
                     {"system": "http://hl7.org/fhir/sid/icd-10-cm", "version": "2026", "code": "M10",
                      "display": "Gout"},
                     {"system": "http://snomed.info/sct", "code": "90560007", "display": "Gout (disorder)"}],
                    "text": "Gout"},
                   "exclude": false}]}
                """), group);
    }

    @Test
    void aTextInAnotherLanguageSaysSo() throws IOException {
        ObjectNode gota = gout("es", 1, PublicAddress.NONE).json().deepCopy();
        gota.set("symptoms", JSON.readTree("""
                [{"name": "Pain", "language": "en", "description": "Duele.", "href": "/v1/symptoms/pain?lang=es"},
                 {"name": "Fiebre", "description": "Hot.", "descriptionLanguage": "en",
                  "href": "/v1/symptoms/fever?lang=es"}]
                """));
        JsonNode section = composition(new Document(DocumentKind.CONDITION, gota, PublicAddress.NONE, "en"))
                .path("section")
                .path(0);
        assertEquals(
                "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"es\" xml:lang=\"es\">"
                        + "<h3><a href=\"/v1/symptoms/pain?lang=es\" lang=\"en\" xml:lang=\"en\">Pain</a></h3>"
                        + "<ul><li>Duele.</li></ul>"
                        + "<h3><a href=\"/v1/symptoms/fever?lang=es\">Fiebre</a></h3>"
                        + "<ul><li lang=\"en\" xml:lang=\"en\">Hot.</li></ul></div>",
                section.path("text").path("div").asText());
    }

    @Test
    void aQuestionIsFoundInTheLanguageOfThePage() throws IOException {
        ObjectNode gota = gout("es", 1, ADDRESS).json().deepCopy();
        gota.put("href", "/v1/conditions/gout?lang=es");
        gota.set("faqs", JSON.readTree("[{\"slug\": \"why\", \"question\": \"Q?\", \"answer\": \"A.\"}]"));
        JsonNode section = composition(new Document(DocumentKind.CONDITION, gota, ADDRESS, "en"))
                .path("section")
                .path(0);
        Element link =
                (Element) Sections.narrative(section).getElementsByTagName("a").item(0);
        assertEquals("https://health.example/v1/faqs/why?lang=es", link.getAttribute("href"));
    }

    private static Document gout(String language, int revision, PublicAddress address) throws IOException {
        JsonNode json = JSON.readTree("""
                {"slug": "gout", "language": "%s", "name": "Gout", "review": {"status": "unreviewed"},
                 "revision": %d, "updatedAt": "2026-11-23T09:30:00Z", "href": "/v1/conditions/gout"}
                """.formatted(language, revision));
        return new Document(DocumentKind.CONDITION, json, address, "en");
    }

    private static void assertRelates(String how, JsonNode identifier, JsonNode relation) {
        assertEquals(how, relation.path("code").asText());
        assertEquals(identifier, relation.path("targetIdentifier"));
    }

    private static JsonNode ofDocument(JsonNode bundle) {
        return bundle.at("/entry/0/resource/identifier");
    }

    /** The address of its composition, as an identifier. */
    private static JsonNode ofRevision(JsonNode bundle) {
        return Identity.identifier(bundle.at("/entry/0/fullUrl").asText());
    }

    private static JsonNode relations(JsonNode bundle) {
        return bundle.at("/entry/0/resource/relatesTo");
    }

    /** The resource of this name; a missing one where there is none. */
    private static JsonNode resource(String urn, JsonNode bundle) {
        for (JsonNode entry : bundle.path("entry")) {
            if (entry.path("fullUrl").asText().equals(urn)) {
                return entry.path("resource");
            }
        }
        return JSON.missingNode();
    }

    private JsonNode composition(Document document) {
        return render(document).at("/entry/0/resource");
    }

    private JsonNode render(Document document) {
        try {
            return JSON.readTree(format.render(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
