package healthcontent.release;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestBundle;
import healthcontent.TestDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is wrong with a document is told in one answer, and nothing that is only wrong because of something else.
 * The faults of one document are put into it one by one, and two by two.
 */
class EverythingAtOnceTest {

    private static final TestDocument ORIGINAL = condition("a")
            .withCause("salt")
            .withCause("heat")
            .withSymptom("pain")
            .withSymptom("fever")
            .withRedFlag("pain-at-rest", "pain", "emergency")
            .withRedFlag("high-fever", "fever", "urgent")
            .withRedFlag("lasting-pain", "pain", "urgent")
            .withRedFlag("pain-in-chest", "pain", "emergency")
            .withRedFlag("pain-or-fever", "any", List.of("pain", "fever"), "urgent");

    /** The document that the faults are put into: a translation, so that it is held to its original as well. */
    private static final TestDocument CONDITION = ORIGINAL.in("es")
            .withRedFlag("only-here", "pain", "soon")
            .withRedFlag("here-too", "pain", "soon")
            .withFaq("what")
            .withFaq("how")
            .withFaq("why")
            .withFaq("when")
            .with("alsoKnownAs", List.of("One", "Two", "Three"))
            .with("overview", List.of("First.", "Second."))
            .with("searchQuestions", List.of("why me"))
            .with("diagnosis", Map.of("tests", List.of(test("blood"), test("muscle"))))
            .with("careAdvice", Map.of("seeDoctorIf", List.of(criterion("lasting"), criterion("growing"))))
            .adding("treatments", Map.of("slug", "rest", "name", "Rest", "kind", "self-care", "detail", "Lie down."))
            .with("review", Map.of("status", "unreviewed", "nextReviewOn", "2026-05-01"));

    private static final TestDocument COMPARISON = comparison("a-vs-b", "a", "b")
            .withAspect("onset", true, "a", "b")
            .withAspect("pain", true, "a", "b")
            .withAspect("length", true, "a", "b");

    private static final TestDocument[] LIVE = {
        cause("salt"),
        cause("heat"),
        symptom("pain"),
        symptom("fever"),
        ORIGINAL,
        condition("b"),
        condition("c"),
        condition("c").in("es").withFaq("taken"),
        comparison("a-vs-c", "a", "c"),
        comparison("a-vs-b", "a", "b")
    };

    private static Map<String, String> test(String slug) {
        return Map.of("slug", slug, "name", "Test", "purpose", "To know.");
    }

    private static Map<String, String> criterion(String slug) {
        return Map.of("slug", slug, "when", "If so.", "urgency", "soon");
    }

    /** Something wrong with a document, and what is to be found then, without the place of the document. */
    private record Fault(String name, Consumer<ObjectNode> change, List<String> found) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Fault set(String place, String value, String... found) {
        return new Fault(
                place + " = " + value.substring(0, Math.min(value.length(), 40)),
                entry -> put(entry, place, value),
                List.of(found));
    }

    /** Puts JSON, with single quotes, where a pointer points to; nothing takes away what is there. */
    private static void put(ObjectNode entry, String place, String value) {
        int slash = place.lastIndexOf('/');
        String last = place.substring(slash + 1);
        if (entry.at(place.substring(0, slash)) instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), json(value));
        } else {
            ObjectNode parent = (ObjectNode) entry.at(place.substring(0, slash));
            if (value.isEmpty()) {
                parent.remove(last);
            } else {
                parent.set(last, json(value));
            }
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Faults of a condition, each at a place of its own. */
    private static final List<Fault> OF_CONDITION = List.of(
            set("/content/name", "7", "invalid-value at /content/name"),
            set("/content/summary", "'" + "x".repeat(4001) + "'", "invalid-value at /content/summary"),
            set("/content/disclaimer", "", "missing-field at /content"),
            set("/content/extent", "'half'", "invalid-value at /content/extent"),
            set("/content/colour", "'red'", "unknown-field at /content/colour"),
            set("/content/alsoKnownAs/1", "{}", "invalid-value at /content/alsoKnownAs/1"),
            set("/content/alsoKnownAs/2", "null", "invalid-value at /content/alsoKnownAs/2"),
            set("/content/overview", "'One.'", "invalid-value at /content/overview"),
            set("/content/searchQuestions", "['a', 'a']", "invalid-value at /content/searchQuestions"),
            set("/content/codes", "{'0': {}}", "invalid-value at /content/codes"),
            set("/content/facts", "[7]", "invalid-value at /content/facts/0"),
            set(
                    "/content/sources",
                    "[{}, {'title': 'T', 'url': 'http://x'}]",
                    "missing-field at /content/sources/0",
                    "invalid-value at /content/sources/1/url"),
            set("/content/causes/0/cause", "'nowhere'", "unresolved-reference at /content/causes/0/cause"),
            set("/content/causes/1/cause", "7", "invalid-value at /content/causes/1/cause"),
            set("/content/symptoms/0/description", "' '", "empty-text at /content/symptoms/0/description"),
            set("/content/symptoms/1/colour", "1", "unknown-field at /content/symptoms/1/colour"),
            set("/content/redFlags/0/action", "", "red-flag-without-action at /content/redFlags/0"),
            set("/content/redFlags/0/urgency", "'soon'", "red-flag-urgency-lowered at /content/redFlags/0/urgency"),
            set("/content/redFlags/0/symptoms/0", "'No Slug'", "invalid-value at /content/redFlags/0/symptoms/0"),
            set("/content/redFlags/0/name", "' '", "empty-text at /content/redFlags/0/name"),
            set("/content/redFlags/1/action", "[]", "invalid-value at /content/redFlags/1/action"),
            set("/content/redFlags/1/urgency", "7", "invalid-value at /content/redFlags/1/urgency"),
            set("/content/redFlags/1/symptoms/0", "'pain'", "red-flag-rule-narrowed at /content/redFlags/1/symptoms"),
            set("/content/redFlags/2/match", "'some'", "invalid-value at /content/redFlags/2/match"),
            set("/content/redFlags/2/urgency", "", "missing-field at /content/redFlags/2"),
            set("/content/redFlags/3/slug", "'another'", "red-flag-missing at /content/redFlags"),
            set(
                    "/content/redFlags/5/symptoms",
                    "['pain', 'itch', 'pain']",
                    "symptom-not-listed at /content/redFlags/5/symptoms/1",
                    "unresolved-reference at /content/redFlags/5/symptoms/1",
                    "duplicate-slug at /content/redFlags/5/symptoms/2"),
            set("/content/redFlags/4/match", "'all'", "red-flag-rule-narrowed at /content/redFlags/4/match"),
            set(
                    "/content/redFlags/6",
                    "{'slug': 'old', 'symptom': 'pain', 'urgency': 'soon', 'why': 'Why.', 'action': 'Go.'}",
                    "red-flag-form-outdated at /content/redFlags/6/symptom"),
            set("/content/redFlags/3/why", "'**now**'", "markup at /content/redFlags/3/why"),
            set("/content/faqs/0/slug", "'taken'", "faq-slug-taken at /content/faqs/0/slug"),
            set("/content/faqs/1/slug", "'when'", "duplicate-slug at /content/faqs/3/slug"),
            set("/content/faqs/2", "'why'", "invalid-value at /content/faqs/2"),
            set("/content/faqs/3/answer", "'a\\u0000b'", "forbidden-character at /content/faqs/3/answer"),
            set("/content/diagnosis/tests/1/slug", "'blood'", "duplicate-slug at /content/diagnosis/tests/1/slug"),
            set("/content/diagnosis/approach", "false", "invalid-value at /content/diagnosis/approach"),
            set(
                    "/content/careAdvice/seeDoctorIf/0/urgency",
                    "'now'",
                    "invalid-value at /content/careAdvice/seeDoctorIf/0/urgency"),
            set("/content/careAdvice/summary", "''", "empty-text at /content/careAdvice/summary"),
            set("/content/treatments/0/kind", "null", "invalid-value at /content/treatments/0/kind"),
            set(
                    "/content/review/reviewedOn",
                    "'2026-06-01'",
                    "review-inconsistent at /content/review/status",
                    "review-inconsistent at /content/review/nextReviewOn"),
            set("/content/review/reviewer", "'Dr. No'", "invalid-value at /content/review/reviewer"),
            set("/ifRevision", "1.5", "invalid-value at /ifRevision"),
            set("/publish", "true", "unknown-field at /publish"));

    /** Faults that leave it open whether something else is one; nothing is said of that. */
    private static final List<Fault> VEILING = List.of(
            set("/content", "[]", "invalid-value at /content"),
            set("/slug", "'No Slug'", "invalid-value at /slug"),
            set("/slug", "7", "invalid-value at /slug"),
            set("/slug", "", "missing-field at "),
            set("/language", "'ES'", "invalid-value at /language"),
            set("/language", "", "missing-field at "),
            set("/ifRevision", "'3'", "invalid-value at /ifRevision"),
            set("/content/symptoms", "7", "invalid-value at /content/symptoms"),
            set("/content/symptoms/0", "null", "invalid-value at /content/symptoms/0"),
            set("/content/symptoms/0/symptom", "'No Slug'", "invalid-value at /content/symptoms/0/symptom"),
            set("/content/symptoms/0/symptom", "", "missing-field at /content/symptoms/0"),
            set("/content/redFlags", "'none'", "invalid-value at /content/redFlags"),
            set("/content/redFlags/0", "[]", "invalid-value at /content/redFlags/0"),
            set("/content/redFlags/0/slug", "'No Slug'", "invalid-value at /content/redFlags/0/slug"),
            set("/content/redFlags/0/slug", "", "missing-field at /content/redFlags/0"),
            set("/content/redFlags/0/symptoms", "", "missing-field at /content/redFlags/0"),
            set("/content/redFlags/0/symptoms", "[]", "invalid-value at /content/redFlags/0/symptoms"),
            set("/content/redFlags/0/symptoms", "'pain'", "invalid-value at /content/redFlags/0/symptoms"),
            set(
                    "/content/redFlags/0/symptoms",
                    "[7, 7]",
                    "invalid-value at /content/redFlags/0/symptoms/0",
                    "invalid-value at /content/redFlags/0/symptoms/1"),
            set("/content/redFlags/0/match", "", "missing-field at /content/redFlags/0"),
            set("/content/faqs", "{}", "invalid-value at /content/faqs"),
            set("/content/review", "", "missing-field at /content"),
            set("/content/review", "'none'", "invalid-value at /content/review"),
            set(
                    "/content/review",
                    "{'status': 'checked', 'reviewedOn': '2026-01-01'}",
                    "invalid-value at /content/review/status"),
            set(
                    "/content/review",
                    "{'status': 'reviewed', 'reviewedOn': '2026-02-30', 'nextReviewOn': '2025-01-01'}",
                    "missing-field at /content/review",
                    "invalid-value at /content/review/reviewedOn"));

    private static final List<Fault> OF_COMPARISON = List.of(
            set(
                    "/content/conditions/1",
                    "'c'",
                    "pair-taken at /content/conditions",
                    "value-misplaced at /content/aspects/0/values/1/condition",
                    "value-misplaced at /content/aspects/1/values/1/condition",
                    "value-misplaced at /content/aspects/2/values/1/condition",
                    "not-distinguishing at /content/aspects/0/distinguishing",
                    "not-distinguishing at /content/aspects/1/distinguishing",
                    "not-distinguishing at /content/aspects/2/distinguishing"),
            set("/content/summary", "'<b>'", "markup at /content/summary"),
            set("/content/name", "", "missing-field at /content"),
            set("/content/review/status", "'checked'", "invalid-value at /content/review/status"),
            set("/content/aspects/0/name", "7", "invalid-value at /content/aspects/0/name"),
            set("/content/aspects/1/slug", "'length'", "duplicate-slug at /content/aspects/2/slug"));

    private static final List<Fault> VEILING_IN_COMPARISON = List.of(
            set("/content/conditions", "", "missing-field at /content"),
            set("/content/conditions", "'a'", "invalid-value at /content/conditions"),
            set("/content/conditions", "['a']", "invalid-value at /content/conditions"),
            set("/content/conditions", "['a', 'b', 'c']", "invalid-value at /content/conditions"),
            set("/content/conditions", "['a', 'a']", "pair-of-one at /content/conditions"),
            set("/content/conditions/0", "'No Slug'", "invalid-value at /content/conditions/0"),
            set("/content/conditions/0", "{}", "invalid-value at /content/conditions/0"),
            set("/content/aspects/0/values", "", "missing-field at /content/aspects/0"),
            set("/content/aspects/0/values", "7", "invalid-value at /content/aspects/0/values"),
            set("/content/aspects/0/values/0", "7", "invalid-value at /content/aspects/0/values/0"),
            set("/content/aspects/0/values/0/condition", "", "missing-field at /content/aspects/0/values/0"),
            set("/content/aspects/0/values/0/text", "7", "invalid-value at /content/aspects/0/values/0/text"),
            set(
                    "/content/aspects/0/values",
                    "[{'condition': 'a', 'text': 'x'}, {'condition': 'b', 'text': 'x'}, {'condition': 'c'}]",
                    "invalid-value at /content/aspects/0/values"),
            set("/content/aspects/0/distinguishing", "'yes'", "invalid-value at /content/aspects/0/distinguishing"));

    private static Stream<Fault> faultsOfAComparison() {
        return Stream.concat(OF_COMPARISON.stream(), VEILING_IN_COMPARISON.stream());
    }

    private static Stream<Fault> faultsOfACondition() {
        return Stream.concat(OF_CONDITION.stream(), VEILING.stream());
    }

    @Test
    void withoutAFaultNothingIsFound() {
        assertFound(CONDITION);
        assertFound(COMPARISON);
    }

    @ParameterizedTest
    @MethodSource("faultsOfACondition")
    void aFaultOfAConditionIsToldAlone(Fault fault) {
        assertFound(CONDITION, fault);
    }

    @ParameterizedTest
    @MethodSource("faultsOfAComparison")
    void aFaultOfAComparisonIsToldAlone(Fault fault) {
        assertFound(COMPARISON, fault);
    }

    @Test
    void ofTwoFaultsOfAConditionNeitherHidesTheOther() {
        assertAll(pairs(OF_CONDITION).map(pair -> () -> assertFound(CONDITION, pair)));
    }

    @Test
    void ofTwoFaultsOfAComparisonNeitherHidesTheOther() {
        assertAll(pairs(OF_COMPARISON).map(pair -> () -> assertFound(COMPARISON, pair)));
    }

    @Test
    void everyFaultThatADocumentHasIsToldInOneAnswer() {
        assertFound(CONDITION, OF_CONDITION.toArray(Fault[]::new));
        assertFound(COMPARISON, OF_COMPARISON.toArray(Fault[]::new));
    }

    @Test
    void whatHasNoNameYetIsReadOn() {
        assertFound(
                CONDITION,
                set("/slug", "'No Slug'", "invalid-value at /slug"),
                set("/content/name", "7", "invalid-value at /content/name"),
                set("/content/causes/0/cause", "'nowhere'", "unresolved-reference at /content/causes/0/cause"),
                set("/content/faqs/0/slug", "'taken'", "faq-slug-taken at /content/faqs/0/slug"));
        assertFound(
                CONDITION,
                set("/type", "'illness'", "invalid-value at /type"),
                set("/content/name", "'<b>'", "markup at /content/name"));
    }

    @Test
    void documentsWithoutANameAreNotTakenForOne() {
        Fault nameless = set("/slug", "''", "");
        assertEquals(
                Set.of("empty-text at /documents/0/slug", "empty-text at /documents/1/slug"),
                Set.copyOf(Rehearsal.of(
                                TestBundle.of(
                                        cause("x").changed(nameless.change()),
                                        cause("x").changed(nameless.change())),
                                LiveContent.of(LIVE))
                        .found()));
    }

    @Test
    void aTranslationIsNotFaultedForWhatIsWrongWithItsOriginal() {
        for (String place : List.of("slug", "symptoms/0", "match", "urgency")) {
            TestDocument original = ORIGINAL.changed(entry -> put(entry, "/content/redFlags/0/" + place, "'No Such'"));
            assertEquals(
                    List.of("invalid-value at /documents/0/content/redFlags/0/" + place),
                    Rehearsal.of(TestBundle.of(original, CONDITION), LiveContent.of(LIVE))
                            .found());
        }
    }

    @Test
    void aRevisionThatCannotBeReadIsNotTakenForNone() {
        assertEquals(
                List.of("invalid-value at /documents/0/ifRevision"),
                Rehearsal.of(
                                TestBundle.of(COMPARISON.changed(entry -> entry.put("ifRevision", "2"))),
                                LiveContent.of(LIVE).withdrawn(COMPARISON))
                        .found());
    }

    private static Stream<Fault[]> pairs(List<Fault> faults) {
        return IntStream.range(0, faults.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, faults.size())
                        .mapToObj(j -> new Fault[] {faults.get(i), faults.get(j)}));
    }

    private static void assertFound(TestDocument document, Fault... faults) {
        TestDocument faulty = document;
        for (Fault fault : faults) {
            faulty = faulty.changed(fault.change());
        }
        Set<String> expected = Arrays.stream(faults)
                .flatMap(fault -> fault.found().stream())
                .map(found -> found.replace(" at ", " at /documents/0"))
                .collect(Collectors.toCollection(TreeSet::new));
        Rehearsal rehearsal = Rehearsal.of(TestBundle.of(faulty), LiveContent.of(LIVE));
        assertEquals(expected, new TreeSet<>(rehearsal.found()), () -> Arrays.toString(faults));
    }
}
