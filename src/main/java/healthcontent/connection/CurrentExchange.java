package healthcontent.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** The request of an HTTP/1.1 connection that was handed on last, and how far its response is. */
final class CurrentExchange {

    private boolean bodyIsComing;
    private boolean responseIsDue;
    private HttpResponse response;

    void begin() {
        bodyIsComing = true;
        responseIsDue = true;
        response = null;
    }

    void bodyHasCome() {
        bodyIsComing = false;
    }

    /**
     * Takes note of what is written.
     *
     * @return whether the response is whole with it
     */
    boolean written(Object message) {
        boolean interim =
                message instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof HttpResponse head && !interim) {
            response = head;
        }
        boolean last = message instanceof LastHttpContent && !interim;
        responseIsDue &= !last;
        return last;
    }

    boolean bodyIsComing() {
        return bodyIsComing;
    }

    /** Whether a part of the response is still to be written, or all of it. */
    boolean responseIsDue() {
        return responseIsDue;
    }

    /** Whether no part of the response has been written. */
    boolean responseIsAwaited() {
        return responseIsDue && response == null;
    }

    /** Whether its response is a stream of events, which never ends. */
    boolean isEventStream() {
        return responseIsDue
                && response != null
                && HttpHeaderValues.TEXT_EVENT_STREAM.contentEquals(
                        String.valueOf(response.headers().get(HttpHeaderNames.CONTENT_TYPE))
                                .replaceFirst(";.*", ""));
    }
}
