package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class RequestLogTest {

    private static final String ID = "of-this-test";
    private static final int MANY = 100;
    private static final RequestLog.Told REQUEST =
            new RequestLog.Told("GET", "/v1/faqs?q=a", "/v1/faqs", Duration.ofMillis(12));

    @Test
    void ofManyRequestsThatAreRefusedSinceTooManyCameOneIsAWarning() {
        List<RequestLogLines.Line> lines = write(ProblemType.TOO_BUSY);
        assertTrue(lines.stream().filter(RequestLogTest::isWarning).count() <= 1, lines::toString);
    }

    @Test
    void everyOtherRequestThatCouldNotBeAnsweredIsOne() {
        List<RequestLogLines.Line> lines = write(ProblemType.SERVICE_UNAVAILABLE);
        assertEquals(MANY, lines.stream().filter(RequestLogTest::isWarning).count());
    }

    @Test
    void aLineHasWhatBecameOfTheRequestAsFieldsWhichEndWithIt() {
        RequestLogLines.Line line = write(ProblemType.TOO_MANY_STREAMS).stream()
                .filter(RequestLogTest::isWarning)
                .findFirst()
                .orElseThrow();
        assertEquals(
                Map.of(
                        "requestId", ID,
                        "method", "GET",
                        "route", "/v1/faqs",
                        "status", "503",
                        "problem", "too-many-streams",
                        "durationMillis", "12.000"),
                line.fields());
        assertNull(MDC.get("status"));
    }

    @Test
    void aProblemThatWasExpectedHasNoStackTrace() {
        MDC.put(Exchange.MDC_ID, ID);
        try (RequestLogLines log = new RequestLogLines()) {
            RequestLog.write(
                    REQUEST, 404, Optional.of(ProblemType.NOT_FOUND), Optional.of(new IllegalStateException("inside")));
            assertEquals(
                    List.of(false),
                    log.of(ID).stream()
                            .filter(line -> line.message().startsWith("GET"))
                            .map(line -> line.thrown() != null)
                            .toList());
        } finally {
            MDC.remove(Exchange.MDC_ID);
        }
    }

    @Test
    void aProbeThatFailsIsNoLineOfItsOwnExceptForWhoeverLooksForAFault() {
        MDC.put(Exchange.MDC_ID, ID);
        try (RequestLogLines log = new RequestLogLines()) {
            RequestLog.write(
                    new RequestLog.Told("GET", "/q/health/ready", "/q/health/ready", Duration.ZERO),
                    503,
                    Optional.empty(),
                    Optional.empty());
            assertEquals(
                    List.of(),
                    log.of(ID).stream()
                            .filter(line -> line.level().intValue() >= Level.INFO.intValue())
                            .toList());
        } finally {
            MDC.remove(Exchange.MDC_ID);
        }
    }

    private static List<RequestLogLines.Line> write(ProblemType problem) {
        MDC.put(Exchange.MDC_ID, ID);
        try (RequestLogLines log = new RequestLogLines()) {
            for (int i = 0; i < MANY; i++) {
                RequestLog.write(REQUEST, 503, Optional.of(problem), Optional.empty());
            }
            return log.of(ID);
        } finally {
            MDC.remove(Exchange.MDC_ID);
        }
    }

    private static boolean isWarning(RequestLogLines.Line line) {
        return line.level().getName().startsWith("WARN") || line.level().equals(Level.WARNING);
    }
}
