package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class RequestLogTest {

    private static final String ID = "of-this-test";
    private static final int MANY = 100;

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

    private static List<RequestLogLines.Line> write(ProblemType problem) {
        MDC.put(Exchange.MDC_ID, ID);
        try (RequestLogLines log = new RequestLogLines()) {
            for (int i = 0; i < MANY; i++) {
                RequestLog.write("GET", "/v1/faqs?q=a", 503, Optional.of(problem), Optional.empty());
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
