package healthcontent.lookup;

import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static healthcontent.lookup.Lookups.asking;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who looks up a symptom leaves no trace of it, also while an operator logs all that the service can be made to log.
 */
@QuarkusTest
@TestProfile(NothingOfALookupStaysTest.EverythingIsLogged.class)
class NothingOfALookupStaysTest {

    private static final String MARKER = "marker-of-a-reader";

    /** As an operator may set it at run time. */
    public static class EverythingIsLogged implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(Map.of("quarkus.log.level", "TRACE"));
            settings.put("quarkus.log.console.level", "ERROR");
            for (String category : List.of(
                    "healthcontent",
                    "org.hibernate",
                    "org.hibernate.SQL",
                    "org.hibernate.orm.jdbc.bind",
                    "org.hibernate.orm.jdbc.extract",
                    "org.postgresql",
                    "com.networknt.schema",
                    "io.quarkus",
                    "io.vertx",
                    "io.netty",
                    "io.agroal",
                    "com.arjuna",
                    "org.jboss.resteasy.reactive")) {
                settings.put("quarkus.log.category.\"" + category + "\".level", "TRACE");
            }
            return settings;
        }
    }

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Handler listening = new Handler() {
        private final PatternFormatter everything = new PatternFormatter("%c %X %s%e");

        @Override
        public void publish(LogRecord entry) {
            lines.add(everything.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void publish() {
        content.clear();
        content.publish(
                symptom("pain"),
                symptom(MARKER + "-1"),
                condition("gout")
                        .withSymptom("pain")
                        .withSymptom(MARKER + "-1")
                        .withRedFlag("pain", "all", List.of("pain", MARKER + "-1"), "immediate"));
    }

    @Test
    void neitherInTheDatabaseNorTheLogNorMetricsNorAnotherAnswer() {
        List<String> before = content.everything();
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            lookUpInEveryWay();
        } finally {
            root.removeHandler(listening);
        }
        assertEquals(before, content.everything());
        assertTrue(lines.stream().anyMatch(line -> line.contains("org.hibernate")), "it is logged what is done");
        assertEquals(
                List.of(), lines.stream().filter(line -> line.contains(MARKER)).toList());
        String metrics = given().get("/q/metrics").then().extract().asString();
        assertTrue(metrics.contains(Lookups.PATH), "they count look-ups");
        assertFalse(metrics.contains(MARKER));
        assertEquals(
                List.of("0"),
                content.rows("select count(*) from pg_stat_activity where pid <> pg_backend_pid() and query like '%"
                        + MARKER + "%'"));
    }

    /** Those that are answered, and each kind of those that are refused. */
    private void lookUpInEveryWay() {
        Map<String, Integer> bodies = new HashMap<>();
        bodies.put(asking(List.of("pain", MARKER)), 200);
        bodies.put(asking(List.of("pain", MARKER + "-1")), 200);
        bodies.put(asking(List.of(MARKER + "-1"), "gout"), 200);
        bodies.put(asking(List.of("pain"), MARKER), 422);
        bodies.put(asking(List.of("I have " + MARKER)), 422);
        bodies.put("{\"symptoms\": [], \"" + MARKER + "\": \"" + MARKER + "\"}", 422);
        bodies.put("{\"symptoms\": [\"" + MARKER + "\"", 400);
        bodies.put("{\"" + MARKER + "\": 1, \"" + MARKER + "\": 2}", 400);
        bodies.put(asking(List.of(MARKER)) + " ".repeat(20_000), 413);
        bodies.put("{\"" + MARKER + "x".repeat(1000) + "\": 1}", 413);
        List<String> unexpected = new ArrayList<>();
        bodies.forEach((body, status) -> {
            RawHttp.Answer answer = RawHttp.send(
                    server,
                    "POST " + Lookups.PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            if (answer.status() != status || !"no-store".equals(answer.header("Cache-Control"))) {
                unexpected.add(answer.toString());
            }
        });
        assertEquals(List.of(), unexpected);
    }
}
