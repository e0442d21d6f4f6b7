package healthcontent.telemetry;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics as the service serves them in the format of Prometheus. */
public final class ServedMetrics {

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_0-9]+)(\\{.*})? (\\S+)$");
    private static final Pattern HELP = Pattern.compile("(?m)^# HELP (\\S+) ?(.*)$");

    private final String text =
            given().header("Accept", "text/plain").get("/q/metrics").asString();

    /** The names of all series, such as {@code http_server_requests_seconds_count}. */
    public Set<String> series() {
        return SAMPLE.matcher(text).results().map(line -> line.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of all metrics with what is said of each. */
    public Map<String, String> described() {
        return HELP.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1), line -> line.group(2), (first, again) -> first, TreeMap::new));
    }

    /** The value of the one series with this name and these labels, in the order in which they are served. */
    public double value(String series) {
        return SAMPLE.matcher(text)
                .results()
                .filter(line -> (line.group(1)
                                + (line.group(2) == null ? "" : line.group(2).replace(",}", "}")))
                        .equals(series))
                .mapToDouble(line -> Double.parseDouble(line.group(3)))
                .findFirst()
                .orElse(Double.NaN);
    }
}
