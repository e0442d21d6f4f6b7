package healthcontent.release.bundle;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static healthcontent.release.Rehearsal.findingsIn;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestBundle;
import healthcontent.TestDocument;
import healthcontent.release.LiveContent;
import healthcontent.release.Rehearsal;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of bundles and documents. Trees are written with single quotes. */
class BundleReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(JsonParser.Feature.ALLOW_SINGLE_QUOTES, true)
            .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);

    @Test
    void halfACharacterIsReportedOnce() {
        assertEquals(
                List.of("forbidden-character at /documents/0/content/name"),
                findingsIn(cause("salt").named("a" + (char) 0xD800 + "b")));
    }

    @Test
    void aWellFormedBundleHasNoFindings() {
        assertEquals(
                List.of(),
                findingsIn(
                        cause("salt"),
                        symptom("pain"),
                        condition("a")
                                .withCause("salt")
                                .withSymptom("pain")
                                .withRedFlag("pain", "pain", "emergency")
                                .withFaq("why")
                                .withCode("http://hl7.org/fhir/sid/icd-10-cm", "G47.62"),
                        condition("b"),
                        comparison("a-vs-b", "a", "b").withAspect("onset", true, "a", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aTextWithoutAVisibleCharacterIsToldOnceAndPlainly(String text) {
        assertEquals(
                List.of("The text is empty or blank."),
                messages(TestBundle.of(cause("salt").named(text)).json()));
    }

    @Test
    void aSlugOfAnotherFormIsToldPlainly() {
        assertEquals(
                List.of("A slug consists of the letters a to z and digits, in words joined by single hyphens."),
                messages(TestBundle.of().replace(cause("salt"), "A B").json()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "1e30", "'<b>'", "['<b>']"})
    void contentThatIsNoObjectIsToldOnce(String content) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(
                "{'title': 't', 'documents': [{'type': 'cause', 'slug': 'a', 'language': 'en', 'content': " + content
                        + "}]}");
        assertEquals(1, messages(tree).size());
    }

    /** One value, one finding, and in words for people, not for those who wrote the schema. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "extent; ['full']; A text belongs here, and not a list.",
                "extent; null; A text belongs here, and not null.",
                "extent; 'long'; One of these belongs here: full, brief.",
                "name; 7; A text belongs here, and not a number.",
                "review; {'status': 'unreviewed', 'nextReviewOn': '2026-1-1'}; A day is written as year, month and day, such as 2026-03-31, and lies in the years 1900 to 2199.",
                "review; {'status': 'unreviewed', 'nextReviewOn': '2026-02-30'}; There is no such day in the calendar.",
                "review; {'status': 'unreviewed', 'nextReviewOn': '2226-02-30'}; A day is written as year, month and day, such as 2026-03-31, and lies in the years 1900 to 2199.",
                "codes; [{'system': 'no uri', 'code': 'G1', 'display': 'D'}]; The system of a code is an address that begins with http://, https:// or urn:, goes on after that, and holds no space and no vertical bar.",
                "codes; [{'system': 'http://', 'code': 'G1', 'display': 'D'}]; The system of a code is an address that begins with http://, https:// or urn:, goes on after that, and holds no space and no vertical bar.",
                "codes; [{'system': 'urn:é', 'code': 'G1', 'display': 'D'}]; An address (RFC 3986) holds only certain characters, and any other as a percent sign and two digits.",
                "codes; [{'system': 'urn:x', 'code': 'G  1', 'display': 'D'}]; A code holds no vertical bar, no tab and no line break, no space at its ends and no two spaces in a row.",
                "sources; [{'title': 'T', 'url': 'https://a b'}]; An address begins with https:// and the name of a host, and holds no spaces.",
                "sources; [{'title': 'T', 'url': 'https://'}]; An address begins with https:// and the name of a host, and holds no spaces.",
                "sources; [{'title': 'T', 'url': 'https://a/<b>'}]; An address (RFC 3986) holds only certain characters, and any other as a percent sign and two digits.",
                "sources; [{'title': 'T', 'url': 'https://a/100%'}]; An address (RFC 3986) holds only certain characters, and any other as a percent sign and two digits.",
                "name; 1e30; A text belongs here, and not a number.",
                "review; 1e30; An object belongs here, and not a number.",
                "colour; 1e30; There is no field 'colour' here.",
                "colour; '<b>'; There is no field 'colour' here.",
                "extent; '<b>'; One of these belongs here: full, brief.",
                "references; []; There is no field 'references' here.",
                "sources; [{'url': 'https://a'}]; The field 'title' is missing."
            })
    void aWrongValueIsToldOnceAndPlainly(String property, String value, String message) throws JsonProcessingException {
        assertEquals(
                List.of(message),
                messages(TestBundle.of(condition("a").with(property, JSON.readTree(value)))
                        .json()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "'1'", "null", "1e2147483646"})
    void aRevisionThatIsNoneIsToldOnce(String revision) throws JsonProcessingException {
        ObjectNode tree = TestBundle.of(cause("salt")).json();
        ((ObjectNode) tree.at("/documents/0")).set("ifRevision", JSON.readTree(revision));
        assertEquals(1, messages(tree).size(), messages(tree).toString());
    }

    @Test
    void aReasonThatIsNoneIsToldOnce() {
        ObjectNode tree = TestBundle.of().withdraw(cause("salt")).json();
        ((ObjectNode) tree.at("/withdrawals/0")).putNull("reason");
        assertEquals(List.of("A text belongs here, and not null."), messages(tree));
    }

    private static List<String> messages(JsonNode tree) {
        return Rehearsal.of(tree, LiveContent.of(cause("salt"))).findings().stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void anUnknownFieldIsRefusedWhereverItStands() throws JsonProcessingException {
        assertEquals(
                Set.of(
                        "unknown-field at /documents/0/content/colour",
                        "unknown-field at /documents/0/content/review/by"),
                Set.copyOf(findingsIn(cause("salt")
                        .with("colour", "red")
                        .with("review", Map.of("status", "unreviewed", "by", "nobody")))));
        assertEquals(
                Set.of("unknown-field at /draft", "unknown-field at /documents/0/publish"),
                Set.copyOf(found("{'title': 't', 'draft': true, 'documents': ["
                        + "{'type': 'cause', 'slug': 'a', 'language': 'en', 'publish': true, 'content': "
                        + cause("a").content() + "}]}")));
    }

    @Test
    void thePointerToAnUnknownFieldEscapesWhatItMust() {
        assertEquals(
                List.of("unknown-field at /documents/0/content/a~1b~0c"),
                findingsIn(cause("salt").with("a/b~c", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extent", "name", "summary", "review", "sources", "disclaimer"})
    void aConditionNeedsWhatItsPageNeeds(String property) {
        assertEquals(
                List.of("missing-field at /documents/0/content"),
                findingsIn(condition("a").without(property)));
        Rehearsal rehearsal = Rehearsal.of(TestBundle.of(condition("a").without(property)), LiveContent.NOTHING);
        assertTrue(rehearsal.findings().get(0).message().contains(property), "the message names it");
    }

    @Test
    void aReviewedTextNamesItsReviewerAndTheDay() {
        assertEquals(
                List.of("missing-field at /documents/0/content/review"),
                findingsIn(cause("salt").with("review", Map.of("status", "reviewed"))));
    }

    @Test
    void aRedFlagWithoutAnActionHasAFindingOfItsOwn() {
        TestDocument silent = condition("a")
                .withSymptom("pain")
                .withRedFlag("pain", "pain", "urgent")
                .changedContent(content ->
                        ((ObjectNode) content.withArrayProperty("redFlags").get(0)).remove("action"));
        assertEquals(
                List.of("red-flag-without-action at /documents/1/content/redFlags/0"),
                findingsIn(symptom("pain"), silent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '", "'\u200b'", "null"})
    void aRedFlagWithAnActionThatSaysNothingIsOneWithoutAnAction(String action) throws JsonProcessingException {
        JsonNode nothing = JSON.readTree(action);
        TestDocument silent = condition("a")
                .withSymptom("pain")
                .withRedFlag("pain", "pain", "urgent")
                .changedContent(content ->
                        ((ObjectNode) content.withArrayProperty("redFlags").get(0)).set("action", nothing));
        assertEquals(
                List.of("red-flag-without-action at /documents/1/content/redFlags/0/action"),
                findingsIn(symptom("pain"), silent));
    }

    @Test
    void aUnitInTheFormOfEarlierVersionsIsToldHowToWriteIt() {
        assertEquals(
                List.of("unit-form-outdated at /documents/0/content/facts/0/unit"),
                findingsIn(condition("a")
                        .adding("facts", Map.of("slug", "f", "label", "l", "unit", "percent", "statement", "s"))));
    }

    @Test
    void aRedFlagInTheFormOfEarlierVersionsIsToldHowToWriteIt() {
        TestDocument old = condition("a")
                .withSymptom("pain")
                .adding(
                        "redFlags",
                        Map.of("slug", "pain", "symptom", "pain", "urgency", "urgent", "why", "Why.", "action", "Go."));
        assertEquals(
                List.of("red-flag-form-outdated at /documents/1/content/redFlags/0/symptom"),
                findingsIn(symptom("pain"), old));
        TestDocument both = old.changedContent(
                content -> ((ObjectNode) content.withArrayProperty("redFlags").get(0))
                        .put("name", "Pain")
                        .put("match", "any")
                        .putArray("symptoms")
                        .add("pain"));
        assertEquals(
                List.of("unknown-field at /documents/1/content/redFlags/0/symptom"), findingsIn(symptom("pain"), both));
    }

    @Test
    void aRedFlagWithoutAReasonMissesAField() {
        TestDocument silent = condition("a")
                .withSymptom("pain")
                .withRedFlag("pain", "pain", "urgent")
                .changedContent(content ->
                        ((ObjectNode) content.withArrayProperty("redFlags").get(0)).remove("why"));
        assertEquals(List.of("missing-field at /documents/1/content/redFlags/0"), findingsIn(symptom("pain"), silent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u2003 ",
                "\u200B",
                "\u200F\u2060",
                "\u3000",
                "\u3164",
                "\u2800",
                "\u115F\u1160",
                "\uFFA0",
                "\u034F",
                "\u180B",
                "\uFE0F",
                "\uFEFF\u200D",
                "\uDB40\uDDEF"
            })
    void aTextWithoutAVisibleCharacterIsEmpty(String text) {
        assertEquals(
                List.of("empty-text at /documents/0/content/name"),
                findingsIn(cause("salt").named(text)));
    }

    @Test
    void aTextMayBeAsLongAsItsLimitInCharactersAndNoLonger() {
        assertEquals(List.of(), findingsIn(cause("salt").named("😀".repeat(200))));
        assertEquals(
                List.of("invalid-value at /documents/0/content/name"),
                findingsIn(cause("salt").named("😀".repeat(201))));
        assertEquals(List.of(), findingsIn(cause("salt").with("description", "x".repeat(4000))));
        assertEquals(
                List.of("invalid-value at /documents/0/content/description"),
                findingsIn(cause("salt").with("description", "x".repeat(4001))));
    }

    @Test
    void aTextIsMeasuredAsItWillBeKept() {
        assertEquals(List.of(), findingsIn(cause("salt").named("e\u0301".repeat(200))));
    }

    @Test
    void aTextIsKeptInItsComposedForm() {
        Rehearsal rehearsal = Rehearsal.of(TestBundle.of(cause("salt").named("cafe\u0301")), LiveContent.NOTHING);
        assertEquals(
                "café",
                rehearsal.contents().get(cause("salt").id()).path("name").asText());
    }

    @Test
    void aDayThatIsNotInTheCalendarIsRefused() {
        assertEquals(
                List.of("invalid-value at /documents/0/content/review/nextReviewOn"),
                findingsIn(cause("salt").with("review", Map.of("status", "unreviewed", "nextReviewOn", "2026-02-30"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "0026-03-31",
                "1899-12-31",
                "2200-01-01",
                "9999-12-31",
                "-2026-01-01",
                "12026-01-01"
            })
    void aReviewInAYearThatCannotBeMeantIsRefused(String day) {
        assertEquals(
                List.of("invalid-value at /documents/0/content/review/nextReviewOn"),
                findingsIn(cause("salt").with("review", Map.of("status", "unreviewed", "nextReviewOn", day))));
    }

    @Test
    void aTextInAScriptOfAnyKindIsNotEmpty() {
        for (String text : List.of("한글", "\u1112\u1161\u11AB", "⠃", "❤\uFE0F", "ក", "ᠮᠣᠩᠭᠣᠯ", "1")) {
            assertEquals(List.of(), findingsIn(cause("salt").named(text)), text);
        }
    }

    @Test
    void aFigureIsOfASizeThatADatabaseCanHold() {
        for (String figure : List.of("1E+1000000000", "1E+100000", "1E-100000", "-1E+20", "1E+15", "1E-16")) {
            assertEquals(
                    List.of("invalid-value at /documents/0/content/facts/0/value"),
                    findingsIn(withFact(JsonNodeFactory.instance.numberNode(new BigDecimal(figure)))),
                    figure);
        }
        assertEquals(
                List.of("invalid-value at /documents/0/content/facts/0/value"),
                findingsIn(withFact(JsonNodeFactory.instance.numberNode(Double.POSITIVE_INFINITY))));
    }

    @Test
    void anOrdinaryFigurePasses() {
        for (String figure : List.of("33", "0.5", "-12.25", "1E+3", "0", "999999999999999", "0.000000000000001")) {
            assertEquals(
                    List.of(),
                    findingsIn(withFact(JsonNodeFactory.instance.numberNode(new BigDecimal(figure)))),
                    figure);
        }
    }

    private static TestDocument withFact(JsonNode value) {
        return condition("a")
                .adding("facts", Map.of("slug", "share", "label", "Share", "statement", "So many.", "value", value));
    }

    @Test
    void aPairOfOneHasAFindingOfItsOwn() {
        assertEquals(
                List.of("pair-of-one at /documents/1/content/conditions"),
                findingsIn(condition("a"), comparison("a-vs-a", "a", "a")));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of(
                        "markup at /documents/0/content/name",
                        "unknown-field at /documents/0/content/colour",
                        "forbidden-character at /documents/1/content/name",
                        "unresolved-reference at /documents/1/content/causes/0/cause"),
                findingsIn(
                        symptom("pain").named("<b>").with("colour", "red"),
                        condition("a").named("nul\0").withCause("unheard-of")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[]; invalid-value at ",
                "null; invalid-value at ",
                "7; invalid-value at ",
                "'text'; invalid-value at ",
                "{}; missing-field at ",
                "{'title': 7}; invalid-value at /title",
                "{'title': null}; invalid-value at /title",
                "{'title': 't', 'documents': {}}; invalid-value at /documents",
                "{'title': 't', 'documents': {'0': {'type': 'cause'}}}; invalid-value at /documents",
                "{'title': 't', 'documents': null}; invalid-value at /documents",
                "{'title': 't', 'documents': 'abc'}; invalid-value at /documents",
                "{'title': 't', 'documents': [null]}; invalid-value at /documents/0",
                "{'title': 't', 'documents': [7]}; invalid-value at /documents/0",
                "{'title': 't', 'documents': [[]]}; invalid-value at /documents/0",
                "{'title': 't', 'withdrawals': {'a': 1}}; invalid-value at /withdrawals",
                "{'title': 't', 'withdrawals': [null]}; invalid-value at /withdrawals/0",
            })
    void aHostileTreeIsAFindingAndNothingWorse(String tree, String finding) throws JsonProcessingException {
        assertEquals(
                List.of(finding.strip()),
                found(tree).stream().map(String::strip).toList());
    }

    @Test
    void noTreeAtAllIsAFinding() {
        assertFalse(Rehearsal.of(MissingNode.getInstance(), LiveContent.NOTHING)
                .found()
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "[]", "'text'", "true", "[[[]]]"})
    void contentThatIsNoObjectIsInvalid(String content) throws JsonProcessingException {
        JsonNode value = JSON.readTree(content);
        List<String> found = findingsIn(cause("salt").changed(entry -> entry.set("content", value)));
        assertEquals(List.of("invalid-value at /documents/0/content"), found);
    }

    @Test
    void contentThatIsNotThereIsMissing() {
        assertTrue(findingsIn(cause("salt").changed(entry -> entry.remove("content")))
                .contains("missing-field at /documents/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1.5",
                "1000000000000",
                "'1'",
                "null",
                "true",
                "[]",
                "1e400",
                "1e1000000000",
                "18446744073709551619",
                "18446744073709551619.0",
                "3.0",
                "3e0"
            })
    @Timeout(20)
    void anIfRevisionThatIsNoRevisionIsInvalid(String value) throws JsonProcessingException {
        JsonNode number = JSON.readTree(value);
        assertTrue(findingsIn(cause("salt").changed(entry -> entry.set("ifRevision", number)))
                .contains("invalid-value at /documents/0/ifRevision"));
    }

    @Test
    void anIfRevisionIsRead() {
        Rehearsal rehearsal = Rehearsal.of(TestBundle.of(cause("salt").ifRevision(3)), LiveContent.NOTHING);
        assertEquals(Optional.of(3), rehearsal.bundle().documents().get(0).ifRevision());
        assertEquals(
                Optional.empty(),
                Rehearsal.of(TestBundle.of(cause("salt")), LiveContent.NOTHING)
                        .bundle()
                        .documents()
                        .get(0)
                        .ifRevision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a_b", "-a", "a-", "a--b", "", " ", "ä", "a/b", "..", "a\0", "a\n", "\uD800", "😀"})
    void aSlugOfAnotherFormIsInvalid(String slug) {
        Rehearsal rehearsal = Rehearsal.of(
                TestBundle.of(cause("salt").changed(entry -> entry.put("slug", slug))), LiveContent.NOTHING);
        assertEquals(1, rehearsal.found().size(), rehearsal::toString);
        assertTrue(rehearsal.found().get(0).endsWith(" at /documents/0/slug"), rehearsal::toString);
        assertEquals("?0", rehearsal.bundle().documents().get(0).id().slug(), "nothing downstream meets it");
    }

    @ParameterizedTest
    @ValueSource(ints = {81, 10_000, 1_000_000})
    void aSlugBeyondAllMeasureIsInvalid(int length) {
        for (String slug : List.of("a".repeat(length), "a-".repeat(length / 2) + "a")) {
            assertEquals(
                    List.of("invalid-value at /documents/0/slug"),
                    findingsIn(cause("salt").changed(entry -> entry.put("slug", slug))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"G47.62", "a b c", "X", "1-2_3/4"})
    void aCodeMayHaveSingleSpacesWithin(String code) {
        assertEquals(List.of(), findingsIn(condition("a").withCode("urn:x", code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "a  b", "a|b", "|"})
    void aCodeThatAFilterCouldNotNameIsInvalid(String code) {
        assertEquals(
                List.of("invalid-value at /documents/0/content/codes/0/code"),
                findingsIn(condition("a").withCode("urn:x", code)));
    }

    @Test
    void aCodeBeyondAllMeasureIsInvalid() {
        assertEquals(
                List.of("invalid-value at /documents/0/content/codes/0/code"),
                findingsIn(condition("a")
                        .adding(
                                "codes",
                                Map.of("system", "urn:x", "code", "a ".repeat(50_000) + "a", "display", "Long"))));
    }

    @Test
    void aSlugOf80CharactersPasses() {
        assertEquals(List.of(), findingsIn(cause("a".repeat(80))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "En", "en-us", "en_US", "", "e", "english-english", "en\0", "*", "en-US-x-private"})
    void aLanguageInAnotherSpellingIsInvalid(String language) {
        List<String> found = findingsIn(cause("salt").in(language));
        assertTrue(found.get(0).endsWith(" at /documents/0/language"), found::toString);
    }

    @Test
    void aTypeThatThereIsNotIsInvalid() {
        assertEquals(
                List.of("invalid-value at /documents/0/type"),
                findingsIn(cause("salt").changed(entry -> entry.put("type", "Cause"))));
    }

    @Test
    void aReasonThatThereIsNotIsInvalid() {
        assertEquals(
                List.of("invalid-value at /withdrawals/0/reason"),
                Rehearsal.of(TestBundle.of().withdraw(cause("salt"), "boredom"), LiveContent.of(cause("salt")))
                        .found());
    }

    @Test
    void itsMessagesSayNothingOfTheInside() throws JsonProcessingException {
        Rehearsal rehearsal = Rehearsal.of(
                JSON.readTree("{'title': 7, 'documents': [{'type': 'x', 'content': []}], 'y': 1}"),
                LiveContent.NOTHING);
        rehearsal
                .findings()
                .forEach(finding -> assertFalse(
                        finding.message().matches("(?s).*(healthcontent|networknt|Exception|classpath:).*"),
                        finding.message()));
    }

    @Test
    void aNameThatIsAnotherTypeOfValueIsInvalid() {
        for (Object value : List.of(7, true, List.of("a"), Map.of("a", "b"))) {
            assertEquals(
                    List.of("invalid-value at /documents/0/content/name"),
                    assertDoesNotThrow(() -> findingsIn(cause("salt").with("name", value))));
        }
    }

    @Test
    void theTitleIsPlainTextToo() {
        assertEquals(
                List.of("forbidden-character at /title"),
                Rehearsal.of(TestBundle.of().titled("nul\0"), LiveContent.NOTHING)
                        .found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "\0", "a--b"})
    void aReplacementOfAnotherFormIsInvalid(String replacement) {
        Rehearsal rehearsal =
                Rehearsal.of(TestBundle.of().replace(cause("salt"), replacement), LiveContent.of(cause("salt")));
        assertEquals(List.of("invalid-value at /withdrawals/0/replacement"), rehearsal.found());
    }

    @Test
    void aBundleCarriesSoManyDocumentsAndNoMore() {
        List<TestDocument> documents =
                IntStream.range(0, 10_001).mapToObj(i -> cause("a" + i)).toList();
        BundleRejected rejected =
                assertThrows(BundleRejected.class, () -> Rehearsal.of(TestBundle.of(documents), LiveContent.NOTHING));
        assertEquals(
                FindingName.TOO_MANY_DOCUMENTS,
                rejected.findings().shown().get(0).name());
        assertEquals(
                List.of(),
                Rehearsal.of(TestBundle.of(documents.subList(0, 10_000)), LiveContent.NOTHING)
                        .found());
    }

    @Test
    void aDocumentIsSoLargeAndNoLarger() {
        List<String> paragraphs = Collections.nCopies(65, "x".repeat(4000));
        assertEquals(List.of(), findingsIn(condition("a").with("overview", paragraphs)));
        assertEquals(
                List.of("document-too-large at /documents/0/content"),
                findingsIn(condition("a").with("overview", Collections.nCopies(66, "x".repeat(4000)))));
    }

    private static List<String> found(String tree) throws JsonProcessingException {
        return Rehearsal.of(JSON.readTree(tree), LiveContent.NOTHING).found();
    }
}
