package healthcontent.httpcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final String LIST = "/v1/conditions";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cause=dehydration&symptom=pain",
                "symptom=pain&cause=dehydration",
                "symptom=pain&cause=dehydration&limit=20",
                "symptom=pain&cause=dehydration&limit=0020&total=false&sort=name",
                "%73ymptom=p%61in&cause=dehydration",
                "symptom=p%61in&c%61use=dehydration",
                "&symptom=pain&&cause=dehydration&",
                "symptom=pain;cause=dehydration"
            })
    void spellingsOfOneQueryAreOneTarget(String query) {
        assertEquals(target(LIST, "cause=dehydration&symptom=pain"), target(LIST, query));
    }

    @ParameterizedTest
    @CsvSource({"%3D,%3d", "a%20b,a+b", "%c3%a9,%C3%A9"})
    void theCaseAndTheKindOfAnEncodingMakeNoDifference(String one, String other) {
        assertEquals(target(LIST, "code=" + one), target(LIST, "code=" + other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=21", "limit=200", "total=true", "sort=-updatedAt", "cause=a", "cursor=a", "cause="})
    void whatIsNoDefaultMakesADifference(String query) {
        assertNotEquals(target(LIST, null), target(LIST, query));
    }

    @Test
    void aValueCannotPassForAnotherParameter() {
        assertNotEquals(target(LIST, "cause=a&symptom=b"), target(LIST, "cause=a%26symptom%3Db"));
        assertEquals(Optional.empty(), Target.of(LIST, "cause=a%00symptom%00b"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/conditions, unknown=1",
        "/v1/conditions, condition=leg-cramps",
        "/v1/conditions, limit=20&limit=20",
        "/v1/conditions, lang=en&lang=en",
        "/v1/conditions, lang=en_US",
        "/v1/conditions, lang=",
        "/v1/conditions, cause=%FF",
        "/v1/conditions, cause=%4",
        "/v1/conditions, %FF=1",
        "/v1/red-flags, sort=name",
        "/v1/conditions/leg-cramps, limit=20",
        "/v1/conditions/leg-cramps, total=false",
        "/v1/conditions/leg-cramps/faqs, limit=20",
        "/v1, limit=20"
    })
    void whatIsRefusedIsNoTarget(String path, String query) {
        assertEquals(Optional.empty(), Target.of(path, query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/openapi",
                "/q/health",
                "/v1x",
                "/v2/conditions",
                "/v1/changes",
                "/v1/sync",
                "/v1/sync/releases",
                "/v1/sync/documents/condition/leg-cramps",
                "/v1/%73ync/releases",
                "/v1/chan%67es",
                "/v1/conditions/Leg-Cramps",
                "/v1/conditions/leg%2Fcramps%2F..",
                "/v1/conditions/leg cramps"
            })
    void whatIsNotContentIsNoTarget(String path) {
        assertEquals(Optional.empty(), Target.of(path, null));
    }

    @Test
    void onlyASearchIsASearch() {
        assertTrue(target(LIST, "q=leg").searches());
        assertNotEquals(target(LIST, "q=leg"), target(LIST, "q=leg&sort=name"), "a search has another usual order");
        assertEquals(false, target(LIST, "cause=q").searches());
    }

    /** This package names the parameters of lists a second time; this compares them with the contract. */
    @TestFactory
    Stream<DynamicTest> everyParameterOfAReadingOperationIsKnownAndNoOther() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(Path.of("openapi", "openapi.json").toFile())
                .path("paths");
        return paths.properties().stream()
                .filter(path ->
                        path.getValue().path("get").path("tags").toString().contains("Reading"))
                .filter(path -> path.getKey().startsWith("/v1"))
                .map(path -> DynamicTest.dynamicTest(
                        path.getKey(),
                        () -> assertKnows(path.getKey(), path.getValue().path("get"), all(paths))));
    }

    private static void assertKnows(String template, JsonNode operation, Set<String> everywhere) {
        String path = template.replaceAll("\\{[^}]*}", "some-slug");
        Set<String> declared = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                declared.add(parameter.path("name").asText());
                JsonNode usual = parameter.path("schema").path("default");
                if (!usual.isMissingNode()) {
                    assertEquals(
                            target(path, null),
                            target(path, parameter.path("name").asText() + "=" + usual.asText()),
                            "the default of " + parameter.path("name"));
                }
            }
        });
        everywhere.forEach(name -> assertEquals(
                declared.contains(name),
                Target.of(path, name + "=en").isPresent(),
                "whether " + path + " knows " + name));
    }

    private static Set<String> all(JsonNode paths) {
        Set<String> names = new TreeSet<>();
        paths.findValues("parameters")
                .forEach(parameters -> parameters.forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")) {
                        names.add(parameter.path("name").asText());
                    }
                }));
        return names;
    }

    private static Target target(String path, String query) {
        return Target.of(path, query).orElseThrow();
    }
}
