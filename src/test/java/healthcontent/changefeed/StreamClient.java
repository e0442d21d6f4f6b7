package healthcontent.changefeed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A client that follows the feed and keeps what it is sent. */
final class StreamClient implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 20;

    private final InputStream body;
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();
    private volatile boolean ended;

    /**
     * An event as it came.
     *
     * @param id the cursor after it
     * @param change what changed
     */
    record Event(String id, JsonNode change) {
        String slug() {
            return change.path("slug").asText();
        }
    }

    private StreamClient(HttpResponse<InputStream> response) {
        this.response = response;
        this.body = response.body();
        Thread reader = new Thread(this::read, "stream-client");
        reader.setDaemon(true);
        reader.start();
    }

    static StreamClient open(URI feed, String... headers) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = request(feed, headers);
        assertEquals(200, response.statusCode());
        return new StreamClient(response);
    }

    static HttpResponse<InputStream> request(URI feed, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(feed).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** The next event, waited for. */
    Event next() throws InterruptedException {
        Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(event, "no event came");
        return event;
    }

    boolean hasNext() {
        return !events.isEmpty();
    }

    int comments() {
        return comments.get();
    }

    boolean ended() {
        return ended;
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = null;
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else if (line.startsWith("id:")) {
                    id = line.substring("id:".length()).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring("data:".length());
                } else if (line.isEmpty() && data != null) {
                    events.add(new Event(id, JSON.readTree(data)));
                    data = null;
                }
            }
        } catch (IOException e) {
            // the connection was closed, by whichever side
        } finally {
            ended = true;
        }
    }
}
