package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.problem.Quoted;
import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void whatIsPrintableStaysAsItIs() {
        assertEquals("“Año 😀 <b>”", Quoted.of("Año 😀 <b>"));
    }

    @Test
    void whatIsNotPrintableIsSpeltOut() {
        assertEquals("a\\u000ab\\u0000\\u202e\\u2028\\ud800", Quoted.plain("a\nb\u0000\u202e\u2028\ud800"));
    }

    @Test
    void whatIsLongIsCutBetweenCharacters() {
        assertEquals("a".repeat(99) + "…", Quoted.plain("a".repeat(99) + "😀"));
        assertEquals("a".repeat(100), Quoted.plain("a".repeat(100)));
    }

    @Test
    void theMessageOfAFailureStaysOnOneLineInTheLog() {
        Throwable failure = new IllegalStateException("a\r\nb", new IllegalArgumentException("c\nd"));
        LoggedFailure logged = LoggedFailure.of(failure);
        assertEquals("java.lang.IllegalStateException: a\\u000d\\u000ab", logged.toString());
        assertEquals(-1, logged.getCause().toString().indexOf('\n'));
    }

    @Test
    void aPathThatIsNoUriBecomesOne() {
        assertEquals("/a%20%25zz%E9%7B%2f", UriText.valid("/a %zzé{%2f", 200));
        assertEquals("/aa", UriText.valid("/aaaa", 3));
    }
}
