package healthcontent.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Bounds what waits in memory for clients that do not read their responses, over all connections. Beyond the bound, the
 * connection whose client has not read for longest is closed.
 */
final class UnsentBytes {

    private static final Logger LOG = Logger.getLogger(UnsentBytes.class);

    private final long most;
    private final Map<Channel, Long> waiting = new LinkedHashMap<>();
    private long sum;

    /**
     * A bound.
     *
     * @param most in bytes
     */
    UnsentBytes(long most) {
        this.most = most;
    }

    /** Takes note that a connection has become writable, or is so no longer. */
    void changed(Channel connection) {
        ChannelOutboundBuffer buffer = connection.unsafe().outboundBuffer();
        note(connection, buffer == null || connection.isWritable() ? 0 : buffer.totalPendingWriteBytes());
    }

    void closed(Channel connection) {
        note(connection, 0);
    }

    private void note(Channel connection, long bytes) {
        Channel longest = null;
        synchronized (this) {
            Long before = bytes == 0 ? waiting.remove(connection) : waiting.put(connection, bytes);
            sum += bytes - (before == null ? 0 : before);
            if (sum > most) {
                longest = waiting.keySet().iterator().next();
            }
        }
        if (longest != null) {
            close(longest);
        }
    }

    /** From the first handler on, since the others would wait until all is sent. */
    private static void close(Channel connection) {
        LOG.info("Closing a connection whose client does not read its response");
        connection.eventLoop().execute(() -> closeNow(connection.pipeline().firstContext()));
    }

    private static Optional<ChannelFuture> closeNow(ChannelHandlerContext first) {
        return Optional.ofNullable(first).map(ChannelHandlerContext::close);
    }
}
