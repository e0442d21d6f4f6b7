package healthcontent.connection;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Bounds what waits in memory for clients that do not read their responses, over all connections. Beyond the bound, the
 * connection whose client has taken nothing for longest is closed.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a close or of a look changes nothing
final class UnsentBytes {

    private static final Logger LOG = Logger.getLogger(UnsentBytes.class);
    private static final long BETWEEN_LOOKS_MILLIS = 500;

    private final long most;
    private final Map<Unsent, Waiting> waiting = new LinkedHashMap<>();
    private long sum;

    private static final class Waiting {

        private long bytes;

        /** What the client had taken at the last look; empty before the first, as sockets take some at once. */
        private OptionalLong taken = OptionalLong.empty();

        private long takenLastNanos = System.nanoTime();
    }

    /**
     * A bound.
     *
     * @param most in bytes
     */
    UnsentBytes(long most) {
        this.most = most;
    }

    /** Takes note of how many bytes wait for a client now. */
    void note(Unsent client, long bytes) {
        boolean isNew;
        Unsent longest = null;
        synchronized (this) {
            isNew = bytes > 0 && !waiting.containsKey(client);
            if (bytes > 0) {
                Waiting here = waiting.computeIfAbsent(client, begun -> new Waiting());
                sum += bytes - here.bytes;
                here.bytes = bytes;
            } else {
                forget(client);
            }
            if (sum > most) {
                longest = longest();
                forget(longest);
            }
        }
        if (longest != null) {
            close(longest);
        }
        if (isNew) {
            lookLater(client);
        }
    }

    private void forget(Unsent client) {
        Waiting before = waiting.remove(client);
        sum -= before == null ? 0 : before.bytes;
    }

    private Unsent longest() {
        return waiting.entrySet().stream()
                .min(Comparator.comparingLong(entry -> entry.getValue().takenLastNanos))
                .orElseThrow()
                .getKey();
    }

    private void lookLater(Unsent client) {
        client.connection().eventLoop().schedule(() -> look(client), BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether the client has taken something since the last look. */
    private void look(Unsent client) {
        synchronized (this) {
            Waiting here = waiting.get(client);
            if (here == null) {
                return;
            }
            OptionalLong taken = OptionalLong.of(client.taken());
            if (here.taken.isPresent() && !here.taken.equals(taken)) {
                here.takenLastNanos = System.nanoTime();
            }
            here.taken = taken;
        }
        lookLater(client);
    }

    /** From the first handler on, since the others would wait until all is sent. */
    private static void close(Unsent client) {
        LOG.info("Closing a connection whose client does not read its response");
        client.connection()
                .eventLoop()
                .execute(() -> closeNow(client.connection().pipeline().firstContext()));
    }

    private static Optional<ChannelFuture> closeNow(ChannelHandlerContext first) {
        return Optional.ofNullable(first).map(ChannelHandlerContext::close);
    }
}
