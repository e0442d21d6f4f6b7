package healthcontent.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Takes connections up to a limit, and closes the others at once. */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a close or a last write changes nothing
@Sharable
final class Acceptor extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(Acceptor.class);
    private static final long BETWEEN_WARNINGS = TimeUnit.SECONDS.toNanos(10);

    private final int most;
    private final UnsentBytes unsent;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong lastWarning = new AtomicLong(System.nanoTime() - BETWEEN_WARNINGS);

    /**
     * For the connections of one server or several.
     *
     * @param most how many may be open at a time
     * @param mostUnsent how many bytes may wait for clients that do not read, in all connections together
     */
    Acceptor(int most, long mostUnsent) {
        this.most = most;
        this.unsent = new UnsentBytes(mostUnsent);
    }

    @Override
    public void channelRead(ChannelHandlerContext server, Object accepted) {
        Channel connection = (Channel) accepted;
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            connection.unsafe().closeForcibly();
            warn();
            return;
        }
        connection.closeFuture().addListener(closed -> open.decrementAndGet());
        connection.pipeline().addLast(new IncomingBytes(new Unsent(connection, unsent)));
        server.fireChannelRead(accepted);
    }

    private void warn() {
        long last = lastWarning.get();
        long now = System.nanoTime();
        if (now - last > BETWEEN_WARNINGS && lastWarning.compareAndSet(last, now)) {
            LOG.warnf("Closed a new connection, as %,d are open, which is the limit", most);
        }
    }
}
