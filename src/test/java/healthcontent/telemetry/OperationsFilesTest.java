package healthcontent.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are given to watch the service with: it fits the metrics that the service has. */
@QuarkusTest
class OperationsFilesTest {

    private static final Path FOLDER = Path.of("src", "main", "operations");
    private static final Path RULES = FOLDER.resolve("alerts.yml");
    private static final Path RULES_TEST = Path.of("src", "test", "operations", "alerts.test.yml");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

    /** A name with a colon is that of a rule. */
    private static final Pattern METRIC =
            Pattern.compile("(?<![:\\w])(?:health_content|http_server|agroal)_\\w+(?![:\\w])");

    @Inject
    TestContent content;

    @Inject
    ContentWatch watch;

    @BeforeEach
    void publish() {
        content.clear();
        content.publish(TestDocument.condition("operations-probe"));
        watch.look();
        RestAssured.get("/v1/conditions/operations-probe").then().statusCode(200);
        RestAssured.get("/v1/conditions/no-operations-probe").then().statusCode(404);
    }

    @Test
    void everyMetricOfTheTableIsServedAndEveryMetricOfTheServiceIsInTheTable() throws IOException {
        Set<String> told = ROW.matcher(Files.readString(FOLDER.resolve("README.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> served = new TreeSet<>(new ServedMetrics().described().keySet());
        assertEquals(Set.of(), without(served, told), "in the table, and not served");
        served.removeIf(name -> !name.startsWith("health_content_"));
        assertEquals(Set.of(), without(told, served), "served, and not in the table");
    }

    @Test
    void everyMetricOfTheServiceSaysWhatItMeans() {
        Set<String> silent = new ServedMetrics()
                .described().entrySet().stream()
                        .filter(metric -> metric.getKey().startsWith("health_content_"))
                        .filter(metric -> metric.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        assertEquals(Set.of(), silent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yml", "dashboard.json"})
    void everyMetricThatIsNamedThereIsServed(String file) throws IOException {
        Set<String> named = METRIC.matcher(Files.readString(FOLDER.resolve(file)))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.size() > 10, named::toString);
        ServedMetrics served = new ServedMetrics();
        Set<String> all = new TreeSet<>(served.series());
        all.addAll(served.described().keySet());
        assertEquals(Set.of(), without(all, named));
    }

    @Test
    void everyAlertSaysWhatIsWrongAndWhatToDoAndIsTested() throws IOException {
        String tests = Files.readString(RULES_TEST);
        for (JsonNode alert : alerts()) {
            String name = alert.get("alert").asText();
            for (String annotation : List.of("summary", "description", "action")) {
                assertTrue(
                        alert.at("/annotations/" + annotation).asText().length() > 10, () -> name + ": " + annotation);
            }
            assertTrue(
                    Set.of("page", "ticket")
                            .contains(alert.at("/labels/severity").asText()),
                    name);
            assertTrue(tests.contains(name), () -> name + " is in no test");
        }
    }

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        new ObjectMapper(new YAMLFactory())
                .readTree(RULES.toFile())
                .get("groups")
                .forEach(group -> group.get("rules").forEach(rule -> {
                    if (rule.has("alert")) {
                        alerts.add(rule);
                    }
                }));
        assertTrue(alerts.size() > 10);
        return alerts;
    }

    @Test
    void theRulesAreRaisedWhereTheyShouldBeAndNowhereElse() throws IOException, InterruptedException {
        promtool("check", "config", FOLDER.resolve("prometheus.yml").toString());
        promtool("check", "rules", RULES.toString());
        promtool("test", "rules", RULES_TEST.toString());
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        Path tool = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(tool != null, "There is no promtool to check the alert rules with: apt-get install prometheus");
        Process checking = new ProcessBuilder(Stream.concat(Stream.of(tool.toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(checking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, checking.waitFor(), said);
    }

    private static Set<String> without(Set<String> these, Set<String> names) {
        return names.stream().filter(name -> !these.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }
}
