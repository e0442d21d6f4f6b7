package healthcontent.httpcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.contract.ContractFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
    Stream<DynamicTest> everyParameterOfAReadingOperationIsKnownAndNoOther() {
        List<ContractFile.Operation> operations =
                ContractFile.read().operations().toList();
        Set<String> everywhere = operations.stream()
                .flatMap(operation -> queryParameters(operation)
                        .map(parameter -> parameter.path("name").asText()))
                .collect(Collectors.toCollection(TreeSet::new));
        return operations.stream()
                .filter(operation -> operation.method().equals("get"))
                .filter(operation -> operation.node().path("tags").toString().contains("Reading"))
                .filter(operation -> operation.path().startsWith("/v1"))
                .map(operation -> DynamicTest.dynamicTest(operation.path(), () -> assertKnows(operation, everywhere)));
    }

    private static Stream<JsonNode> queryParameters(ContractFile.Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    private static void assertKnows(ContractFile.Operation operation, Set<String> everywhere) {
        String path = operation.path().replaceAll("\\{[^}]*}", "some-slug");
        Set<String> declared = new TreeSet<>();
        queryParameters(operation).forEach(parameter -> {
            String name = parameter.path("name").asText();
            declared.add(name);
            JsonNode usual = parameter.path("schema").path("default");
            if (!usual.isMissingNode()) {
                assertEquals(target(path, null), target(path, name + "=" + usual.asText()), "the default of " + name);
            }
        });
        everywhere.forEach(name -> assertEquals(
                declared.contains(name),
                Target.of(path, name + (name.equals("format") ? "=json" : "=en"))
                        .isPresent(),
                "whether " + path + " knows " + name));
    }

    private static Target target(String path, String query) {
        return Target.of(path, query).orElseThrow();
    }
}
