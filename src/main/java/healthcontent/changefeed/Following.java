package healthcontent.changefeed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;

/** Answers a request with the feed as a stream, the same at each path where it may be asked for. */
@Singleton
class Following {

    static final String LAST_EVENT_ID = "Last-Event-ID";

    /** Which nginx and other proxies read. */
    static final String NO_BUFFERING = "X-Accel-Buffering";

    /** A cache validates it before each use (RFC 9111, 5.2.2.4), because clients ask the feed for what is newest. */
    static final String ASK_EACH_TIME = "no-cache";

    private final FeedReader feed;
    private final ChangeStreams streams;
    private final ObjectMapper json;

    Following(FeedReader feed, ChangeStreams streams, ObjectMapper json) {
        this.feed = feed;
        this.streams = streams;
        this.json = json;
    }

    /**
     * Opens a stream; a response to HEAD has its header alone.
     *
     * @param lastEventId the header of that name, which goes before {@code after}; null or empty where it is absent
     * @param after the cursor after which the stream begins, or null for the beginning of the feed
     */
    void follow(
            String lastEventId, String after, FeedFilter filter, HttpServerRequest request, SseEventSink sink, Sse sse)
            throws SQLException {
        FeedCursor start = start(lastEventId, after);
        streams.requireRoom();
        feed.requireHistoryOf(start);
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .putHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME)
                .putHeader(NO_BUFFERING, "no");
        if (request.method().equals(HttpMethod.HEAD)) {
            sink.close();
            return;
        }
        streams.open(new StreamOutput(sink, sse, response, json), filter, start);
    }

    static FeedCursor start(String lastEventId, String after) {
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return FeedCursor.parse(lastEventId, LAST_EVENT_ID);
        }
        return after == null ? FeedCursor.START : FeedCursor.parse(after, "after");
    }
}
