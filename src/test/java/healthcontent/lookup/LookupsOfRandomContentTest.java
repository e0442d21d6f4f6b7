package healthcontent.lookup;

import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static healthcontent.lookup.Lookups.asking;
import static healthcontent.lookup.Lookups.send;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.Repetitions;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Random look-ups in random published content: they give what the red flags say that can be read one by one. */
@QuarkusTest
class LookupsOfRandomContentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20261129;
    private static final int CONTENTS = 8;
    private static final int LOOKUPS = Repetitions.of(10);

    private static final List<String> SYMPTOMS =
            IntStream.range(0, 7).mapToObj(i -> "s" + i).toList();
    private static final List<String> CONDITIONS = List.of("a", "b", "c");

    @Inject
    TestContent content;

    private final Random random = new Random(SEED);
    private final Set<String> seen = new HashSet<>();

    @Test
    void aRedFlagIsMatchedExactlyWhenItsRuleIsMetAndNothingIsSaidThatWasNotPublished() {
        for (int i = 0; i < CONTENTS; i++) {
            publish();
            for (String language : List.of("en", "es")) {
                List<JsonNode> published = published(language);
                for (int j = 0; j < LOOKUPS; j++) {
                    lookUp(language, published);
                }
            }
        }
        assertEquals(Set.of("matched", "alsoNeeds", "unknown", "withoutFlag", "filled in"), seen, "seed " + SEED);
    }

    /** The last of the symptoms stay unpublished; some translations are outdated. */
    private void publish() {
        content.clear();
        List<TestDocument> documents = new ArrayList<>();
        SYMPTOMS.stream().limit(5).forEach(slug -> documents.add(symptom(slug)));
        for (String slug : CONDITIONS) {
            TestDocument original = randomCondition(condition(slug));
            documents.add(original);
            if (random.nextBoolean()) {
                documents.add(original.in("es").with("disclaimer", "Aviso de " + slug));
            }
        }
        content.publish(documents.toArray(TestDocument[]::new));
        content.publish(randomCondition(condition(CONDITIONS.get(random.nextInt(3)))));
    }

    private TestDocument randomCondition(TestDocument bare) {
        TestDocument condition = bare;
        List<String> own = SYMPTOMS.subList(0, 4);
        for (String symptom : own) {
            condition = condition.withSymptom(symptom);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            List<String> named =
                    own.stream().filter(symptom -> random.nextInt(3) == 0).toList();
            condition = condition.withRedFlag(
                    "flag-" + i,
                    random.nextBoolean() ? "all" : "any",
                    named.isEmpty() ? List.of("s0") : named,
                    List.of("emergency", "immediate", "urgent", "soon").get(random.nextInt(4)));
        }
        return condition;
    }

    private static List<JsonNode> published(String language) {
        JsonNode page = get("/v1/red-flags?limit=100&lang=" + language);
        return StreamSupport.stream(page.path("data").spliterator(), false).toList();
    }

    private void lookUp(String language, List<JsonNode> published) {
        List<String> asked = SYMPTOMS.stream()
                .filter(symptom -> random.nextInt(3) == 0)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!asked.isEmpty() && random.nextInt(4) == 0) {
            asked.add(asked.get(0));
        }
        Optional<String> condition =
                random.nextInt(3) == 0 ? Optional.of(CONDITIONS.get(random.nextInt(3))) : Optional.empty();
        JsonNode answer = read(send(
                        "?lang=" + language,
                        condition.map(slug -> asking(asked, slug)).orElseGet(() -> asking(asked)))
                .statusCode(200)
                .extract()
                .asString());
        String where = "seed " + SEED + ", " + language + " " + asked + " " + condition + ": " + answer;
        List<JsonNode> lookedAt = published.stream()
                .filter(flag -> condition.isEmpty()
                        || flag.at("/condition/slug").asText().equals(condition.get()))
                .toList();
        assertEquals(lookedAt.stream().filter(flag -> isMet(flag, asked)).toList(), redFlags(answer, "matched"), where);
        assertEquals(
                lookedAt.stream()
                        .filter(flag -> !isMet(flag, asked) && isNamed(flag, asked))
                        .toList(),
                redFlags(answer, "alsoNeeds"),
                where);
        Set<String> named = new LinkedHashSet<>(asked);
        assertEquals(
                named.stream().filter(slug -> SYMPTOMS.indexOf(slug) >= 5).toList(),
                strings(answer.path("unknown")),
                where);
        assertEquals(
                named.stream()
                        .filter(slug -> SYMPTOMS.indexOf(slug) < 5)
                        .filter(slug -> lookedAt.stream().noneMatch(flag -> isNamed(flag, List.of(slug))))
                        .toList(),
                strings(answer.path("withoutFlag")),
                where);
        for (String list : List.of("matched", "alsoNeeds")) {
            answer.path(list).forEach(found -> {
                assertSaysWhatWasNamed(found, asked, where);
                assertSaysWhereItComesFrom(found.path("redFlag"), language, where);
            });
        }
        assertEquals(
                JSON.createObjectNode()
                        .put(
                                "emergencyAdvice",
                                language.equals("en")
                                        ? "If this is an emergency, call your local emergency number now."
                                        : "En caso de emergencia, llame ahora mismo al número de emergencias de su localidad.")
                        .put(
                                "statement",
                                language.equals("en")
                                        ? "This is a look-up in published text, not a diagnosis: nothing was assessed, and no match does not mean that all is well."
                                        : "Esto es una consulta de textos publicados, no un diagnóstico: no se ha valorado nada, y que no haya coincidencias no significa que todo esté bien."),
                ((ObjectNode) answer).deepCopy().without(List.of("matched", "alsoNeeds", "unknown", "withoutFlag")),
                where);
        answer.properties().stream()
                .filter(list -> !list.getValue().isEmpty())
                .filter(list -> list.getValue().isArray())
                .forEach(list -> seen.add(list.getKey()));
    }

    private static void assertSaysWhatWasNamed(JsonNode found, List<String> asked, String where) {
        List<String> symptoms = symptoms(found.path("redFlag"));
        assertEquals(symptoms.stream().filter(asked::contains).toList(), strings(found.path("named")), where);
        assertEquals(
                isMet(found.path("redFlag"), asked)
                        ? List.of()
                        : symptoms.stream()
                                .filter(symptom -> !asked.contains(symptom))
                                .toList(),
                strings(found.path("missing")),
                where);
    }

    private void assertSaysWhereItComesFrom(JsonNode flag, String language, String where) {
        JsonNode condition = get("/v1/conditions/" + flag.at("/condition/slug").asText() + "?lang="
                + flag.path("language").asText());
        for (String property : List.of("review", "sources", "disclaimer", "revision")) {
            assertEquals(condition.path(property), flag.path(property), property + " " + where);
        }
        if (!flag.path("language").asText().equals(language)) {
            seen.add("filled in");
        }
    }

    private static boolean isMet(JsonNode flag, List<String> asked) {
        return flag.path("match").asText().equals("all") ? asked.containsAll(symptoms(flag)) : isNamed(flag, asked);
    }

    private static boolean isNamed(JsonNode flag, List<String> asked) {
        return symptoms(flag).stream().anyMatch(asked::contains);
    }

    private static List<String> symptoms(JsonNode flag) {
        return flag.path("symptoms").findValuesAsText("slug");
    }

    private static List<String> strings(JsonNode list) {
        return Arrays.asList(JSON.convertValue(list, String[].class));
    }

    /** Word for word as in the list of red flags, and in its order. */
    private static List<JsonNode> redFlags(JsonNode answer, String list) {
        return StreamSupport.stream(answer.path(list).spliterator(), false)
                .map(found -> found.path("redFlag"))
                .toList();
    }

    private static JsonNode get(String path) {
        return read(given().get(path).then().statusCode(200).extract().asString());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
