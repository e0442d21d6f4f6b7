package healthcontent.starter;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the article says is in the starter content, counted off, in both languages. */
class StarterBundleTest {

    private static final String LEG_CRAMPS = "condition/leg-cramps";
    private static final String RESTLESS_LEGS = "condition/restless-legs-syndrome";
    private static final String BOTH = "comparison/leg-cramps-vs-restless-legs-syndrome";

    /** Content by language, type and slug, such as {@code en/condition/leg-cramps}. */
    private static final Map<String, JsonNode> CONTENT = new TreeMap<>();

    static {
        for (JsonNode document : StarterBundle.read(new ObjectMapper()).path("documents")) {
            JsonNode twice = CONTENT.put(
                    document.path("language").asText()
                            + "/" + document.path("type").asText()
                            + "/" + document.path("slug").asText(),
                    document.path("content"));
            if (twice != null) {
                throw new IllegalStateException("Twice: " + document);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "causes, 8",
        "symptoms, 12",
        "redFlags, 4",
        "associatedConditions, 3",
        "prevention, 10",
        "diagnosis/tests, 4",
        "treatments, 7",
        "faqs, 8",
        "codes, 3"
    })
    void everyFactOfTheArticleIsThere(String list, int count) {
        for (String language : List.of("en", "es")) {
            assertEquals(count, content(language, LEG_CRAMPS).at("/" + list).size(), language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theRedFlagsSayWhatMeetsThemWhatTheyMayMeanAndWhatToDo(String language) {
        List<String> rules = new ArrayList<>();
        for (String condition : List.of(LEG_CRAMPS, RESTLESS_LEGS)) {
            content(language, condition)
                    .path("redFlags")
                    .forEach(flag -> rules.add(flag.path("slug").asText() + " "
                            + flag.path("urgency").asText() + " "
                            + flag.path("match").asText() + " " + flag.path("symptoms")));
        }
        assertEquals(
                List.of(
                        "frequent-and-severe-cramps immediate all [\"frequent-cramps\",\"severe-cramps\"]",
                        "swelling-or-redness urgent any [\"swelling\",\"redness\"]",
                        "frequent-or-severe-cramps urgent any [\"frequent-cramps\",\"severe-cramps\"]",
                        "numbness-or-tingling urgent any [\"numbness\",\"tingling\"]",
                        "tingling-with-cramps urgent all [\"tingling\",\"leg-cramps\"]"),
                rules);
        for (JsonNode flag : content(language, LEG_CRAMPS).path("redFlags")) {
            assertFalse(flag.path("name").asText().isBlank());
            assertFalse(flag.path("mayIndicate").isEmpty());
            assertFalse(flag.path("why").asText().isBlank());
            assertFalse(flag.path("action").asText().isBlank());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, blood clot, doctor", "es, coágulo, médico"})
    void thePossibleBloodClotIsTheFirstOfTodayAndItsNameSaysIt(String language, String clot, String doctor) {
        JsonNode first = StreamSupport.stream(
                        content(language, LEG_CRAMPS).path("redFlags").spliterator(), false)
                .filter(flag -> flag.path("urgency").asText().equals("urgent"))
                .findFirst()
                .orElseThrow();
        assertEquals("swelling-or-redness", first.path("slug").asText());
        assertTrue(first.path("name").asText().contains(clot), first.toString());
        assertAll(Stream.of(clot, doctor)
                .map(word -> () -> assertTrue(first.path("action").asText().contains(word), first.toString())));
        assertEquals(
                "see-doctor-now",
                content(language, LEG_CRAMPS).at("/callsToAction/0/intent").asText());
    }

    /** Whoever reads one item alone, in a search or in an app, still meets the warning. */
    @ParameterizedTest
    @CsvSource({"en, Is the leg swollen or red?, doctor", "es, ¿Tiene la pierna hinchada o enrojecida?, médico"})
    void whatHelpsASwollenLegBeginsWithTheWarning(String language, String question, String doctor) {
        JsonNode cramps = content(language, LEG_CRAMPS);
        List<String> helps = List.of(
                item(cramps.path("treatments"), "stretching-and-massage")
                        .path("detail")
                        .asText(),
                item(cramps.path("treatments"), "heat-or-cold").path("detail").asText(),
                item(cramps.path("prevention"), "massage-the-muscle")
                        .path("detail")
                        .asText(),
                item(cramps.path("faqs"), "how-to-stop-leg-cramps-at-once")
                        .path("answer")
                        .asText());
        assertAll(helps.stream().map(help -> () -> {
            assertTrue(help.startsWith(question), help);
            assertTrue(help.contains(doctor), help);
        }));
        String atNight = item(cramps.path("faqs"), "how-to-get-rid-of-night-leg-pain")
                .path("answer")
                .asText();
        assertTrue(atNight.matches("(See a doctor|Acuda al médico).*"), atNight);
    }

    @ParameterizedTest
    @CsvSource({"en, tingling, cramps, doctor", "es, hormigueo, calambres, médico"})
    void tinglingWithCrampsIsAWarningWhereverTinglingIsTold(
            String language, String tingling, String cramps, String doctor) {
        List<String> texts = List.of(
                content(language, RESTLESS_LEGS).path("summary").asText(),
                content(language, RESTLESS_LEGS).at("/overview/0").asText(),
                content(language, RESTLESS_LEGS).at("/careAdvice/summary").asText(),
                content(language, BOTH).path("summary").asText(),
                item(content(language, BOTH).path("aspects"), "sensation")
                        .at("/values/1/text")
                        .asText(),
                content(language, RESTLESS_LEGS).at("/redFlags/0/why").asText()
                        + content(language, RESTLESS_LEGS)
                                .at("/redFlags/0/action")
                                .asText(),
                content(language, "symptom/tingling").path("description").asText());
        assertAll(texts.stream()
                .flatMap(text ->
                        Stream.of(tingling, cramps, doctor).map(word -> () -> assertTrue(text.contains(word), text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theShareOfPeopleOverSixtyIsAFigure(String language) {
        List<Integer> figures = StreamSupport.stream(
                        content(language, LEG_CRAMPS).path("facts").spliterator(), false)
                .filter(fact -> fact.has("value"))
                .map(fact -> fact.path("value").intValue())
                .toList();
        assertEquals(List.of(33), figures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theTestsThatTheArticleExplainsAreExplained(String language) {
        Map<String, Boolean> explained = new TreeMap<>();
        content(language, LEG_CRAMPS)
                .at("/diagnosis/tests")
                .forEach(test -> explained.put(test.path("slug").asText(), test.has("procedure")));
        assertTrue(explained.get("nerve-conduction-study"));
        assertTrue(explained.get("doppler-ultrasound"));
        assertTrue(content(language, LEG_CRAMPS).at("/diagnosis/approach").isTextual());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theComparisonIsSilentWhereTheArticleIs(String language) {
        Map<String, List<String>> given = new TreeMap<>();
        for (JsonNode aspect : content(language, BOTH).path("aspects")) {
            given.put(
                    aspect.path("slug").asText(),
                    StreamSupport.stream(aspect.path("values").spliterator(), false)
                            .filter(value -> value.has("text"))
                            .map(value -> value.path("condition").asText())
                            .toList());
        }
        assertEquals(Set.of("sensation", "onset", "duration", "aftermath", "relief", "typical-causes"), given.keySet());
        assertEquals(List.of("leg-cramps"), given.get("onset"));
        assertEquals(List.of("leg-cramps", "restless-legs-syndrome"), given.get("sensation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void codesAreThoseThatAreCertain(String language) {
        assertEquals(
                List.of("G47.62", "M62.831", "R25.2"),
                texts(content(language, LEG_CRAMPS).path("codes"), "code"));
        assertEquals(List.of("G25.81"), texts(content(language, RESTLESS_LEGS).path("codes"), "code"));
        assertEquals(
                Set.of("http://hl7.org/fhir/sid/icd-10-cm"),
                Set.copyOf(texts(content(language, LEG_CRAMPS).path("codes"), "system")));
        assertEquals("brief", content(language, RESTLESS_LEGS).path("extent").asText());
        assertEquals("full", content(language, LEG_CRAMPS).path("extent").asText());
    }

    @Test
    void bothLanguagesHaveTheSameDocuments() {
        assertEquals(documents("en"), documents("es"));
        assertTrue(documents("en").containsAll(Set.of(LEG_CRAMPS, RESTLESS_LEGS, BOTH)));
    }

    private static Set<String> documents(String language) {
        return CONTENT.keySet().stream()
                .filter(name -> name.startsWith(language + "/"))
                .map(name -> name.substring(3))
                .collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesSayTheSame() {
        for (String document : documents("en")) {
            assertEquals(skeleton(content("en", document)), skeleton(content("es", document)), document);
        }
    }

    /** Whatever does not depend on the language: which properties there are, slugs, figures, urgencies, codes. */
    private static List<String> skeleton(JsonNode content) {
        List<String> skeleton = new ArrayList<>();
        collect(content, "", skeleton);
        return skeleton;
    }

    private static void collect(JsonNode node, String path, List<String> skeleton) {
        if (path.matches("/(alsoKnownAs|searchQuestions|overview|sources)")) {
            return;
        }
        Set<String> sameInAll = Set.of(
                "slug",
                "cause",
                "symptom",
                "match",
                "urgency",
                "kind",
                "intent",
                "condition",
                "system",
                "code",
                "displayLanguage",
                "version",
                "aspect",
                "status",
                "extent");
        if (node.isValueNode()) {
            String property = path.substring(path.lastIndexOf('/') + 1);
            boolean same = !node.isTextual()
                    || sameInAll.contains(property)
                    || path.matches("/conditions/.*|/redFlags/\\d+/symptoms/.*|.*/codes/\\d+/relationship");
            skeleton.add(path + (same ? "=" + node.asText() : ""));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), path + "/" + i, skeleton);
        }
        new TreeMap<>(node.properties().stream()
                        .collect(Collectors.toMap(property -> property.getKey(), property -> property.getValue())))
                .forEach((name, value) -> collect(value, path + "/" + name, skeleton));
    }

    @Test
    void everyTermIsUsed() {
        for (String term : documents("en")) {
            String slug = term.substring(term.indexOf('/') + 1);
            if (term.startsWith("cause/")) {
                assertTrue(isUsed("causes", "cause", slug), term);
            } else if (term.startsWith("symptom/")) {
                assertTrue(isUsed("symptoms", "symptom", slug), term);
            }
        }
    }

    private static boolean isUsed(String list, String property, String slug) {
        return List.of(LEG_CRAMPS, RESTLESS_LEGS).stream()
                .anyMatch(condition ->
                        texts(content("en", condition).path(list), property).contains(slug));
    }

    @Test
    void noTextClaimsAReviewAndEachNamesTheArticleAndItsReviewer() {
        CONTENT.forEach((name, content) -> {
            assertEquals("unreviewed", content.at("/review/status").asText(), name);
            assertEquals(1, content.path("review").size(), name);
            JsonNode source = content.at("/sources/0");
            assertEquals("Leg Pain at Night", source.path("title").asText(), name);
            assertEquals("Your Doctors Online", source.path("publisher").asText(), name);
            assertEquals(
                    name.startsWith("es/") ? "Dra. Marsha Dunkely" : "Dr. Marsha Dunkely",
                    source.path("reviewedBy").asText(),
                    name);
        });
    }

    @Test
    void nothingIsCalledAnEmergencyButEveryDocumentSaysWhatToDoInOne() {
        CONTENT.forEach((name, content) -> {
            content.findValuesAsText("urgency").forEach(urgency -> assertNotEquals("emergency", urgency, name));
            assertTrue(content.path("disclaimer").asText().matches("(?i).*(emergency|emergencia).*"), name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whoHasDiabetesOrArteryDiseaseIsToldToSeeADoctor(String language) {
        Map<String, String> urgencies = new TreeMap<>();
        content(language, LEG_CRAMPS)
                .at("/careAdvice/seeDoctorIf")
                .forEach(criterion -> urgencies.put(
                        criterion.path("slug").asText(),
                        criterion.path("urgency").asText()));
        assertEquals("soon", urgencies.get("diabetes-or-peripheral-artery-disease"));
        assertEquals("immediate", urgencies.get("frequent-and-severe"));
        assertTrue(item(content(language, LEG_CRAMPS).at("/careAdvice/seeDoctorIf"), "frequent-and-severe")
                .path("action")
                .asText()
                .matches("(Get medical help immediately|Busque atención médica de inmediato)\\."));
    }

    private static JsonNode item(JsonNode list, String slug) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path("slug").asText().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode content(String language, String document) {
        return CONTENT.get(language + "/" + document);
    }

    private static List<String> texts(JsonNode list, String property) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(property).asText())
                .toList();
    }
}
