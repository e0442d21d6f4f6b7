package healthcontent.edge.conditional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.MultiMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final String ETAG = "\"abc\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"abc\"                   | HAS_IT",
                "W/\"abc\"                 | HAS_IT",
                "\"x\", \"abc\"            | HAS_IT",
                "\"x\",W/\"abc\" , \"y\"   | HAS_IT",
                "*                         | HAS_IT",
                "\"x,\", \"abc\"           | HAS_IT",
                "\"abcd\"                  | SEND",
                "\"ABC\"                   | SEND",
                "abc                       | SEND",
                "w/\"x\"                   | SEND",
                "\"x\", \"y\"              | SEND",
            })
    void ifNoneMatchComparesWeakly(String header, Verdict expected) {
        assertEquals(expected, Verdict.of(headers("If-None-Match", header), ETAG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"abc\"         | SEND",
                "\"x\", \"abc\"  | SEND",
                "*               | SEND",
                "W/\"abc\"       | WANTS_ANOTHER",
                "\"x\"           | WANTS_ANOTHER",
            })
    void ifMatchComparesStrongly(String header, Verdict expected) {
        assertEquals(expected, Verdict.of(headers("If-Match", header), ETAG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"x\" | \"abc\" | WANTS_ANOTHER", "\"abc\" | \"abc\" | HAS_IT", "* | \"x\" | SEND"})
    void ifMatchIsLookedAtFirst(String ifMatch, String ifNoneMatch, Verdict expected) {
        assertEquals(expected, Verdict.of(headers("If-Match", ifMatch).add("If-None-Match", ifNoneMatch), ETAG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"x\" | \"abc\" | HAS_IT", "\"x\" | \"y\" | SEND"})
    void aConditionMayStandOnSeveralLines(String one, String other, Verdict expected) {
        assertEquals(expected, Verdict.of(headers("If-None-Match", one).add("If-None-Match", other), ETAG));
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
