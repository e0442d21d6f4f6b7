package healthcontent.changefeed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;

/** Sends server-sent events to one client. A send completes when the connection of the client has taken the event. */
final class StreamOutput {

    private static final int RECONNECT_MIN_MILLIS = 1000;
    private static final int RECONNECT_MAX_MILLIS = 5000;

    private final SseEventSink sink;
    private final Sse sse;
    private final HttpServerResponse response;
    private final ObjectMapper json;

    StreamOutput(SseEventSink sink, Sse sse, HttpServerResponse response, ObjectMapper json) {
        this.sink = sink;
        this.sse = sse;
        this.response = response;
        this.json = json;
    }

    /** Opens the stream. Clients that lose it are spread over some seconds when they come back. */
    CompletionStage<?> open() {
        int reconnect = ThreadLocalRandom.current().nextInt(RECONNECT_MIN_MILLIS, RECONNECT_MAX_MILLIS);
        return send(sse.newEventBuilder().comment(" the change feed").reconnectDelay(reconnect));
    }

    /**
     * Sends a change.
     *
     * @param cursor the place just after it
     */
    CompletionStage<?> change(Change change, FeedCursor cursor) {
        try {
            return send(sse.newEventBuilder().id(cursor.token()).data(json.writeValueAsString(change)));
        } catch (JsonProcessingException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    CompletionStage<?> comment() {
        return send(sse.newEventBuilder().comment(""));
    }

    private CompletionStage<?> send(OutboundSseEvent.Builder event) {
        try {
            return sink.send(event.build());
        } catch (IllegalStateException e) {
            return CompletableFuture.failedFuture(e); // the client has gone
        }
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    /** Ends the stream after what was sent before. */
    void end() {
        sink.close();
    }

    /** Ends the stream at once, since the client takes nothing any more. */
    void cut() {
        response.reset();
    }
}
