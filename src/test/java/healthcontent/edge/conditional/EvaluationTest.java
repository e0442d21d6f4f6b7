package healthcontent.edge.conditional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.MultiMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    private static final String ETAG = "\"abc\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"abc\"                   | NOT_MODIFIED",
                "W/\"abc\"                 | NOT_MODIFIED",
                "\"x\", \"abc\"            | NOT_MODIFIED",
                "\"x\",W/\"abc\" , \"y\"   | NOT_MODIFIED",
                "*                         | NOT_MODIFIED",
                "\"x,\", \"abc\"           | NOT_MODIFIED",
                "\"abcd\"                  | SEND",
                "\"ABC\"                   | SEND",
                "abc                       | SEND",
                "w/\"x\"                   | SEND",
                "\"x\", \"y\"              | SEND",
            })
    void ifNoneMatchComparesWeakly(String header, Evaluation expected) {
        assertEquals(expected, Evaluation.of(headers("If-None-Match", header), ETAG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"abc\"         | SEND",
                "\"x\", \"abc\"  | SEND",
                "*               | SEND",
                "W/\"abc\"       | PRECONDITION_FAILED",
                "\"x\"           | PRECONDITION_FAILED",
            })
    void ifMatchComparesStrongly(String header, Evaluation expected) {
        assertEquals(expected, Evaluation.of(headers("If-Match", header), ETAG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"x\" | \"abc\" | PRECONDITION_FAILED", "\"abc\" | \"abc\" | NOT_MODIFIED", "* | \"x\" | SEND"})
    void ifMatchIsLookedAtFirst(String ifMatch, String ifNoneMatch, Evaluation expected) {
        assertEquals(expected, Evaluation.of(headers("If-Match", ifMatch).add("If-None-Match", ifNoneMatch), ETAG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"x\" | \"abc\" | NOT_MODIFIED", "\"x\" | \"y\" | SEND"})
    void aConditionMayStandOnSeveralLines(String one, String other, Evaluation expected) {
        assertEquals(expected, Evaluation.of(headers("If-None-Match", one).add("If-None-Match", other), ETAG));
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
