package healthcontent.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A client that has closed its side of a connection, and either waits for a response or has gone away. Only what is
 * sent to it tells which: one that has gone away answers with a reset, which ends the work on its request. So it is
 * sent 102 (Processing) while its response is made.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a close or a last write changes nothing
final class HalfClosed {

    private static final long BETWEEN_PROBES_SECONDS = 1;

    private boolean isSo;
    private Future<?> nextProbe;
    private Future<?> lastProbe;
    private boolean takesInterim;

    boolean isSo() {
        return isSo;
    }

    /** Whether the client of this request understands responses before the final one (RFC 9110, 15.2). */
    void takesInterim(HttpRequest request) {
        takesInterim = request.protocolVersion().minorVersion() > 0;
    }

    /**
     * Takes note that the client has closed its side.
     *
     * @param waits whether its response has not begun yet
     */
    void begin(ChannelHandlerContext connection, BooleanSupplier waits) {
        isSo = true;
        probeLater(connection, waits);
    }

    /** No more is to be sent. */
    void end() {
        if (nextProbe != null) {
            nextProbe.cancel(false);
        }
    }

    private void probeLater(ChannelHandlerContext connection, BooleanSupplier waits) {
        nextProbe = connection
                .executor()
                .schedule(() -> probe(connection, waits), BETWEEN_PROBES_SECONDS, TimeUnit.SECONDS);
    }

    private void probe(ChannelHandlerContext connection, BooleanSupplier waits) {
        boolean lastHasFailed = lastProbe != null && lastProbe.isDone() && !lastProbe.isSuccess();
        if (lastHasFailed || !connection.channel().isActive()) {
            nextProbe = connection.close();
            return;
        }
        if (waits.getAsBoolean() && takesInterim) {
            lastProbe = connection.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.PROCESSING, Unpooled.EMPTY_BUFFER));
        }
        probeLater(connection, waits);
    }
}
