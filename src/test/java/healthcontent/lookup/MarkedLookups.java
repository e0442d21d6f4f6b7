package healthcontent.lookup;

import static healthcontent.lookup.Lookups.asking;

import healthcontent.RawHttp;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Look-ups that can be recognized wherever something of them stays. */
public final class MarkedLookups {

    /** A slug that is in each of them, and in no content. */
    public static final String MARKER = "marker-of-a-reader";

    private MarkedLookups() {}

    /**
     * Sends those that are answered, and each kind of those that are refused.
     *
     * @param symptom the slug of a published symptom
     * @param condition the slug of a published condition
     * @return the answers that are not as promised
     */
    public static List<String> send(URI server, String symptom, String condition) {
        Map<String, Integer> bodies = new HashMap<>();
        bodies.put(asking(List.of(symptom, MARKER)), 200);
        bodies.put(asking(List.of(MARKER + "-1"), condition), 200);
        bodies.put(asking(List.of(symptom), MARKER), 422);
        bodies.put(asking(List.of("I have " + MARKER)), 422);
        bodies.put("{\"symptoms\": [], \"" + MARKER + "\": \"" + MARKER + "\"}", 422);
        bodies.put("{\"symptoms\": [\"" + MARKER + "\"", 400);
        bodies.put("{\"" + MARKER + "\": 1, \"" + MARKER + "\": 2}", 400);
        bodies.put(asking(List.of(MARKER)) + " ".repeat(20_000), 413);
        bodies.put("{\"" + MARKER + "x".repeat(1000) + "\": 1}", 413);
        List<String> unexpected = new ArrayList<>();
        bodies.forEach((body, status) -> {
            RawHttp.Answer answer = RawHttp.send(
                    server,
                    "POST " + Lookups.PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            if (answer.status() != status || !"no-store".equals(answer.header("Cache-Control"))) {
                unexpected.add(answer.toString());
            }
        });
        return unexpected;
    }
}
