package healthcontent.edge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the whole service logs while this is open. */
final class RequestLogLines extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** One entry of the log. */
    record Line(String requestId, Level level, String message, Throwable thrown, Map<String, String> fields) {}

    RequestLogLines() {
        ROOT.addHandler(this);
    }

    /** What was logged for one request, by its id. */
    List<Line> of(String requestId) {
        return lines.stream().filter(line -> requestId.equals(line.requestId())).toList();
    }

    @Override
    public void publish(LogRecord entry) {
        String requestId = ExtLogRecord.wrap(entry).getMdc("requestId");
        lines.add(new Line(
                requestId,
                entry.getLevel(),
                MESSAGE.format(entry),
                entry.getThrown(),
                ExtLogRecord.wrap(entry).getMdcCopy()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
