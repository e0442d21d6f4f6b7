package healthcontent.release.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import healthcontent.document.SchemaNames;
import healthcontent.plaintext.CountedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The work on a text grows with its length and no faster: it is counted as the characters that are looked at. */
class TextWorkTest {

    private static final int TIMES = 2_000;

    /** Parts of which a long text is made that a pattern may try again and again. */
    private static final List<String> HOSTILE = List.of(
            "_",
            "__",
            "_a",
            "a__",
            "__a",
            "*",
            "<",
            "&",
            "&a",
            "&amp",
            "&#",
            "&#x",
            "]",
            "](",
            " ",
            "a",
            "a-",
            "-",
            "a b",
            "a  ",
            ".",
            "/",
            "?",
            "https://",
            "http://a",
            "urn:",
            "\u0301",
            "\u200B",
            "e\u0301",
            "2026-03-31",
            "|",
            "\t",
            "1",
            ":",
            "%",
            "é");

    static Stream<String> hostile() {
        return HOSTILE.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void twiceTheTextIsTwiceTheWorkOfFindingMarkup(String part) {
        for (String end : List.of("", " ", "x", "!")) {
            assertTwice(text -> PlainText.isMarkup(text), part, end);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void twiceTheTextIsTwiceTheWorkOfEachPatternOfTheSchemas(String part) throws IOException {
        for (String pattern : patterns()) {
            Pattern compiled = Pattern.compile(pattern);
            for (String begin : List.of("", "https://", "urn:", "a")) {
                for (String end : List.of("", " ", "!")) {
                    assertTwice(text -> compiled.matcher(text).find(), begin, part, end, pattern);
                }
            }
        }
    }

    private interface Pass {
        boolean over(CharSequence text);
    }

    private static void assertTwice(Pass pass, String part, String end) {
        assertTwice(pass, "", part, end, "");
    }

    private static void assertTwice(Pass pass, String begin, String part, String end, String what) {
        long once = looks(pass, begin + part.repeat(TIMES) + end);
        long twice = looks(pass, begin + part.repeat(2 * TIMES) + end);
        assertTrue(
                twice <= 2.2 * once + 100,
                () -> what + ": " + once + " looks, and " + twice + " at twice " + begin + part + "…" + end);
    }

    private static long looks(Pass pass, String text) {
        CountedText counted = new CountedText(text);
        pass.over(counted);
        return counted.looks();
    }

    private static Set<String> patterns() throws IOException {
        Set<String> patterns = new TreeSet<>();
        for (String name : SchemaNames.OF_BUNDLES) {
            try (InputStream file = SourceSchemas.class.getResourceAsStream("/schema/" + name + ".json")) {
                for (JsonNode pattern : new JsonMapper().readTree(file).findValues("pattern")) {
                    boolean isSentence = pattern.asText().endsWith("."); // the message about the pattern
                    if (pattern.isTextual() && !isSentence) {
                        patterns.add(pattern.textValue());
                    }
                }
            }
        }
        assertTrue(patterns.size() > 5, patterns::toString);
        return patterns;
    }

    @Test
    void aTextLongerThanAnyMayBeIsLeftToItsSchema() {
        Findings findings = new Findings();
        TextNode sent = TextNode.valueOf("e\u0301<b>".repeat(20_000));
        assertEquals(sent, new PlainText(findings).normalised(sent, "/content/name"));
        assertEquals(List.of(), findings.found().shown());
    }
}
