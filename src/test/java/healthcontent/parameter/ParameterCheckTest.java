package healthcontent.parameter;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.paging.ChecksummedCursor;
import healthcontent.paging.Cursor;
import healthcontent.paging.SortKey;
import healthcontent.problem.Fault;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterCheckTest {

    private static final DeclaredParameters.Declared DECLARED =
            declared(Set.of(), "cause", "code", "cursor", "lang", "limit", "q", "sort", "total", "urgency");

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "&&",
                "limit=1",
                "limit=100",
                "limit=020",
                "lang=es-MX",
                "lang=zh-Hant-TW",
                "lang=xx",
                "lang=x-private",
                "sort=name",
                "sort=-updatedAt",
                "total=true",
                "q=leg+cramps",
                "q=calambre%20%C3%B1",
                "q=%F0%9F%98%80",
                "cause=Not-A-Slug!",
                "code=http://hl7.org/fhir/sid/icd-10-cm|G47.62",
                "code=http%3A%2F%2Fhl7.org%2Ffhir%2Fsid%2Ficd-10-cm%7CG47.62",
                "cursor=abc_-",
                "urgency=soon",
            })
    void aGoodQueryPasses(String query) {
        assertDoesNotThrow(() -> ParameterCheck.check(query, DECLARED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=101",
                "limit=1000000000000",
                "limit=",
                "limit",
                "limit=1.5",
                "limit=%201",
                "limit=+1",
                "limit=١",
                "limit=0x10",
                "lang=",
                "lang=es_MX",
                "lang=-",
                "lang=e",
                "lang=en%00",
                "lang=english-language-of-england",
                "sort=updatedAt",
                "sort=name,-updatedAt",
                "total=yes",
                "total=TRUE",
                "q=",
                "q=%20%20",
                "q=a%00b",
                "q=a%0Ab",
                "q=%ED%A0%80",
                "q=%C3",
                "q=%",
                "q=%Z1",
                "q=a#b",
                "cause=%00",
                "code=",
                "cursor=",
                "cursor=a%2Bb",
                "cursor=ab=",
                "urgency=Emergency",
                "urgency=later",
                "unknown=1",
                "Limit=1",
                "limit%5B%5D=1",
                "=1",
                "%ZZ=1",
                "limit=1&limit=1",
                "limit=1;limit=2",
                "q=a;limit=1000",
            })
    void aBadQueryIsRefused(String query) {
        ProblemException refusal = refusal(query, DECLARED);
        assertEquals(1, refusal.faults().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "code", "cause"})
    void aTextMayBeLongButNotEndless(String parameter) {
        int longest = parameter.equals("code") ? 400 : 200;
        assertDoesNotThrow(() -> ParameterCheck.check(parameter + "=" + "a".repeat(longest), DECLARED));
        refusal(parameter + "=" + "a".repeat(longest + 1), DECLARED);
    }

    @Test
    void everyFaultIsToldAtOnceWithTheParametersThereAre() {
        ProblemException refusal = refusal("limit=0&x=1&lang=en&lang=es&q=%zz", DECLARED);
        assertEquals(
                List.of("limit", "x", "lang", "q"),
                refusal.faults().stream().map(Fault::parameter).toList());
        assertEquals(
                "“limit” must be a whole number from 1 to 100. errors names 3 more. This operation has the query parameters"
                        + " cause, code, cursor, lang, limit, q, sort, total and urgency.",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0 | “limit” must be a whole number from 1 to 100.",
                "q=a&q=b | “q” must not stand there more than once.",
                "lang=%zz | “lang” is not percent-encoded UTF-8.",
            })
    void theDetailIsTheFaultWhereThereIsOne(String query, String detail) {
        assertEquals(detail, refusal(query, DECLARED).getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "limt, limit",
        "Limit, limit",
        "LIMIT, limit",
        "curser, cursor",
        "language, lang",
        "totals, total",
        "ugrency, urgency",
        "page, ",
        "offset, ",
        "x, ",
        "'', ",
    })
    void anUnknownNameThatIsNearlyOneSaysWhichItMayBe(String sent, String meant) {
        String suggestion = meant == null ? "" : "; did you mean “" + meant + "”?";
        ProblemException refusal = refusal(sent + "=1", DECLARED);
        assertEquals(
                "is not a parameter of this operation" + suggestion,
                refusal.faults().get(0).detail());
        assertTrue(
                refusal.getMessage()
                        .startsWith("“" + sent + "” is not a parameter of this operation"
                                + (meant == null ? "." : suggestion)),
                refusal.getMessage());
        assertTrue(
                refusal.getMessage()
                        .endsWith(" This operation has the query parameters"
                                + " cause, code, cursor, lang, limit, q, sort, total and urgency."),
                refusal.getMessage());
    }

    @Test
    void ofManyFaults20AreShownAndTheOthersCounted() {
        String query = IntStream.range(0, 20).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&"));
        assertEquals(20, refusal(query, DECLARED).faults().size());
        assertFalse(refusal(query, DECLARED).getMessage().contains("not shown"));

        ProblemException one = refusal(query + "&y=1", DECLARED);
        assertEquals(20, one.faults().size());
        assertTrue(
                one.getMessage().contains(" errors names 19 more and leaves out 1. This operation has"),
                one.getMessage());

        ProblemException more = refusal(query + "&limit=0&sort=x&y", DECLARED);
        assertEquals(20, more.faults().size());
        assertTrue(more.getMessage().contains(" errors names 19 more and leaves out 3."), more.getMessage());
        Problem problem = more.complete(Problem.of(more.type(), more.getMessage(), "/", "id"));
        assertEquals(3, problem.errorsNotShown());
    }

    @Test
    void anOperationWithoutParametersSaysSo() {
        ProblemException refusal = refusal("limit=1", declared(Set.of()));
        assertEquals(
                "“limit” is not a parameter of this operation. This operation has no query parameters.",
                refusal.getMessage());
    }

    @Test
    void whatMustBeThereAndIsNotIsToldWithAllTheRest() {
        DeclaredParameters.Declared withReason = declared(Set.of("reason"), "lang", "reason");

        assertEquals(List.of("x", "lang", "reason"), parametersAtFault("x=1&lang=!", withReason));
        assertEquals(List.of("reason"), parametersAtFault(null, withReason));
        assertEquals(List.of("reason"), parametersAtFault("reason=", withReason));
        assertDoesNotThrow(() -> ParameterCheck.check("reason=editorial", withReason));
    }

    @Test
    void aCursorThatLeadsNowhereIsToldWithAllTheRest() {
        DeclaredParameters.Declared feed = declared(Set.of(), "after", "limit");
        String after = ChecksummedCursor.encode(new byte[24]);

        assertEquals(List.of("limit", "cursor"), parametersAtFault("cursor=abc&limit=0", DECLARED));
        assertEquals(List.of("limit", "after"), parametersAtFault("after=abc&limit=0", feed));
        assertEquals(List.of("limit"), parametersAtFault("after=" + after + "&limit=0", feed));
        assertEquals(
                List.of("limit"),
                parametersAtFault("cursor=" + Cursor.encode(SortKey.of("a"), "x") + "&limit=0", DECLARED));
        assertDoesNotThrow(() -> ParameterCheck.check("cursor=abc", DECLARED), "alone it is a problem of its own");
    }

    private static List<String> parametersAtFault(String query, DeclaredParameters.Declared declared) {
        return refusal(query, declared).faults().stream().map(Fault::parameter).toList();
    }

    private static ProblemException refusal(String query, DeclaredParameters.Declared declared) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> ParameterCheck.check(query, declared));
        assertEquals(ProblemType.INVALID_PARAMETER, refusal.type());
        return refusal;
    }

    private static DeclaredParameters.Declared declared(Set<String> required, String... names) {
        return new DeclaredParameters.Declared(new TreeSet<>(Set.of(names)), required);
    }
}
