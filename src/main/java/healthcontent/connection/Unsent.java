package healthcontent.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/** What of the responses on one connection waits for its client. Used on the event loop of the connection alone. */
final class Unsent {

    /** Fewer bytes in all streams of a connection are not counted, as most responses are smaller and leave at once. */
    private static final long LEAST_IN_STREAMS = 16L * 1024;

    private final Channel connection;
    private final UnsentBytes all;
    private long inStreams;
    private long takenFromStreams;

    /**
     * Of one connection.
     *
     * @param all of all connections
     */
    Unsent(Channel connection, UnsentBytes all) {
        this.connection = connection;
        this.all = all;
    }

    Channel connection() {
        return connection;
    }

    /** Takes note that the connection has become writable, or is so no longer. */
    void changed() {
        all.note(this, bytes());
    }

    /** Takes note of bytes that wait until the client says that it has room for them (RFC 9113, 5.2). */
    void beganToWait(int bytes) {
        inStreams += bytes;
        if (inStreams >= LEAST_IN_STREAMS) {
            changed();
        }
    }

    /** Takes note that it has room for some of them, or that they are not to be sent any more. */
    void endedToWait(int bytes) {
        boolean counted = inStreams >= LEAST_IN_STREAMS;
        inStreams -= bytes;
        takenFromStreams += bytes;
        if (counted) {
            changed();
        }
    }

    void closed() {
        all.note(this, 0);
    }

    private long bytes() {
        ChannelOutboundBuffer buffer = connection.unsafe().outboundBuffer();
        long sent = buffer == null || connection.isWritable() ? 0 : buffer.totalPendingWriteBytes();
        return sent + (inStreams < LEAST_IN_STREAMS ? 0 : inStreams);
    }

    /** A number that changes whenever the client takes something. */
    long taken() {
        return takenFromStreams - Sent.by(connection);
    }
}
