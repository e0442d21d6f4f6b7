package healthcontent.release.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.problem.BodyTooLarge;
import healthcontent.release.bundle.SentBundle;
import healthcontent.release.bundle.SourceShape;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bundle that is read from its file, document by document, says what its tree would say. */
class ReceivedBundleTest {

    private static final String ENTRY =
            "{\"content\":{\"name\":\"A\",\"facts\":[{\"value\":1.50}],\"x\":{}},\"type\":\"cause\",\"slug\":\"a\",\"language\":\"en\"}";

    private final BodyBulkhead bodies = new BodyBulkhead();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "7",
                "{\"title\":\"t\"}",
                "{\"documents\":[],\"title\":\"t\"}",
                "{\"documents\":7,\"withdrawals\":{}}",
                "{\"documents\":{\"a\":1},\"x\":[[]]}",
                "{\"documents\":[1,null,[],{},\"a\"]}",
                "{\"x\":1,\"documents\":[" + ENTRY + "," + ENTRY + "],\"withdrawals\":[" + ENTRY + "],\"y\":[{}]}",
                "{\"documents\":[{\"content\":[{}],\"type\":7,\"slug\":7,\"z\":7}," + ENTRY + "]}"
            })
    void itSaysWhatItsTreeSays(String json) {
        assertSameAsTree(json);
    }

    @Test
    void propertiesThatNoSchemaKnowsAreNamedUpToTheSameOne() {
        String many = unknown(900);
        assertSameAsTree(
                "{\"a\":1,\"documents\":[{\"content\":" + many + "},{\"content\":" + many + ",\"x\":1}],\"b\":1}");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 10_001, 10_003})
    void documentsAreCountedUntilTheyAreTooMany(int documents) {
        assertSameAsTree("{\"documents\":[" + (ENTRY + ",").repeat(documents - 1) + ENTRY + "]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "%s", "%s.5", "0.%s"})
    void whatIsTooLongIsRefusedJustAsInATree(String value) {
        String longer = "1".repeat(value.contains("\"") ? 262_145 : 101);
        for (String name : List.of("name", "unknown")) {
            String json = "{\"documents\":[{\"content\":{\"" + name + "\":" + value.formatted(longer) + "}}]}";
            String refusal = refusal(() -> JsonBody.read(stream(json), SourceShape.ofBundle()));
            try (ReceivedBody body = bodies.bundle(stream(json))) {
                assertEquals(refusal, refusal(body::bundle), json.substring(0, 50));
            }
        }
    }

    @Test
    void aTextThatIsTooLongIsRefusedBeforeAnythingIsPlanned() {
        String json = "{\"documents\":[{\"content\":{\"name\":\"" + "a".repeat(262_145) + "\"}}]}";
        try (ReceivedBody body = bodies.bundle(stream(json))) {
            assertThrows(BodyTooLarge.class, body::bundle);
        }
    }

    private static String refusal(Runnable reading) {
        try {
            reading.run();
            return "none";
        } catch (BodyTooLarge e) {
            return e.getMessage();
        }
    }

    private void assertSameAsTree(String json) {
        JsonBody whole = JsonBody.read(stream(json), SourceShape.ofBundle());
        SentBundle tree = SentBundle.of(whole.tree(), whole.leftOut());
        try (ReceivedBody body = bodies.bundle(stream(json))) {
            ReceivedBundle received = body.bundle();
            assertEquals(whole.digest(), received.digest());
            assertEquals(tree.rest(), received.rest());
            assertEquals(tree.documents(), received.documents());
            assertEquals(tree.named(), received.named());
            assertEquals(tree.leftOut(), received.leftOut());
            for (int again = 0; again < 2; again++) {
                List<JsonNode> entries = new ArrayList<>();
                received.entries().forEachRemaining(entries::add);
                List<JsonNode> expected = new ArrayList<>();
                tree.entries().forEachRemaining(expected::add);
                assertEquals(expected, entries, "also when it is read again");
            }
        }
    }

    private static String unknown(int properties) {
        StringBuilder object = new StringBuilder("{\"x\":1");
        for (int i = 1; i < properties; i++) {
            object.append(",\"u").append(i).append("\":1");
        }
        return object.append('}').toString();
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
