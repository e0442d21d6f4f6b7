package healthcontent.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;

/**
 * Hands the requests of an HTTP/1.1 connection to Vert.x one at a time: the next when the response to the one before
 * has been written and the client has taken most of it. Refuses what is no request, and ends a connection whose client
 * has closed its side as soon as every request has its response.
 *
 * <p>Everything here runs on the event loop of the connection. A request that comes after the response to the one
 * before, as nearly all do, costs a few comparisons.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a close or a last write changes nothing
final class Http1Requests extends ChannelDuplexHandler {

    /** How many pipelined requests are handed on before other connections have their turn. */
    private static final int MOST_IN_ONE_TURN = 16;

    private final Decoding decoding;
    private final HeadTimer headTimer;
    private final Unsent unsent;
    private final HalfClosed halfClosed = new HalfClosed();
    private final CurrentExchange exchange = new CurrentExchange();
    private final HeldMessages held = new HeldMessages();
    private final FrameReader upgraded = FrameReader.beforePreface();

    private boolean first = true;
    private int begunInThisTurn;
    private boolean bytesHaveCome;
    private boolean refused;
    private boolean continuesAlready;
    private long waitedBefore;

    /**
     * Handles the requests of one connection.
     *
     * @param decoding from which the messages come
     * @param headTimer of this connection
     * @param unsent on this connection
     */
    Http1Requests(Decoding decoding, HeadTimer headTimer, Unsent unsent) {
        this.decoding = decoding;
        this.headTimer = headTimer;
        this.unsent = unsent;
    }

    /** Takes note that bytes have come, of which there may be no message yet. */
    void bytesHaveCome() {
        bytesHaveCome = true;
    }

    /** Takes note that no more bytes will come. */
    void lastBytesHaveCome() {
        decoding.lastBytesHaveCome();
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        bytesHaveCome = false;
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (!held.isEmpty() || (message instanceof HttpRequest && mustWait(connection))) {
            hold(connection, message);
        } else {
            handOn(connection, message);
        }
    }

    private boolean mustWait(ChannelHandlerContext connection) {
        return exchange.responseIsDue()
                || begunInThisTurn == MOST_IN_ONE_TURN
                || !connection.channel().isWritable();
    }

    private void handOn(ChannelHandlerContext connection, Object message) {
        if (message instanceof HttpRequest request) {
            begin(connection, request);
        } else if (message == LastHttpContent.EMPTY_LAST_CONTENT) {
            endBody(connection, message);
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            content.release();
            refuse(connection, null, Refusal.ofBody());
        } else if (message instanceof LastHttpContent) {
            endBody(connection, message);
        } else {
            if (message instanceof ByteBuf bytes) {
                upgraded.read(bytes);
            }
            connection.fireChannelRead(message);
        }
    }

    private void begin(ChannelHandlerContext connection, HttpRequest request) {
        headTimer.stop();
        if (request.decoderResult().cause() instanceof PrematureChannelClosureException) {
            ReferenceCountUtil.release(request);
            return;
        }
        Refusal refusal = Refusal.of(request);
        if (refusal != null) {
            refuse(connection, request, refusal);
            return;
        }
        if (first) {
            Upgrade.dropUnlessPossible(request);
            first = false;
        }
        begunInThisTurn++;
        halfClosed.takesInterim(request);
        exchange.begin();
        connection.fireChannelRead(request);
    }

    private void endBody(ChannelHandlerContext connection, Object message) {
        exchange.bodyHasCome();
        connection.fireChannelRead(message);
        if (exchange.responseIsDue()) {
            decoding.pause();
        }
    }

    private void hold(ChannelHandlerContext connection, Object message) {
        held.add(connection.channel(), message);
        decoding.pause();
        if (begunInThisTurn == MOST_IN_ONE_TURN) {
            continueSoon(connection);
        }
    }

    /** Vert.x asks for more of a body; there is no more of it, as a later request is held. */
    @Override
    public void read(ChannelHandlerContext connection) {
        if (held.stopsReading()) {
            held.readAfterwards(connection.channel());
        } else {
            connection.read();
        }
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) {
        if (refused) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        boolean isWhole = exchange.written(message);
        connection.write(message, promise);
        if (isWhole) {
            waitedBefore = 0;
            if (hasMoreToDo()) {
                continueSoon(connection);
            }
        }
    }

    private boolean hasMoreToDo() {
        return held.stopsReading() || decoding.isPaused() || halfClosed.isSo();
    }

    private void continueSoon(ChannelHandlerContext connection) {
        if (!continuesAlready) {
            continuesAlready = true;
            connection.executor().execute(() -> {
                continuesAlready = false;
                begunInThisTurn = 0;
                proceed(connection);
            });
        }
    }

    private void proceed(ChannelHandlerContext connection) {
        if (refused || connection.isRemoved() || !connection.channel().isActive() || mustWait(connection)) {
            return;
        }
        while (!held.isEmpty() && !refused && !(held.first() instanceof HttpRequest && mustWait(connection))) {
            handOn(connection, held.takeFirst());
        }
        if (held.isEmpty() && !exchange.responseIsDue() && !refused) {
            decoding.goOn(connection);
        }
        connection.fireChannelReadComplete();
        held.readOn(connection.channel());
        if (held.isEmpty() && !exchange.responseIsDue() && halfClosed.isSo()) {
            connection.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> connection.close());
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext connection) {
        unsent.changed();
        connection.fireChannelWritabilityChanged();
        if (hasMoreToDo() && connection.channel().isWritable()) {
            continueSoon(connection);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (bytesHaveCome && !exchange.bodyIsComing() && !exchange.responseIsDue() && !refused) {
            headTimer.start(connection);
        }
        if (!held.stopsReading()) {
            begunInThisTurn = 0;
        }
        connection.fireChannelReadComplete();
    }

    private void refuse(ChannelHandlerContext connection, HttpRequest request, Refusal refusal) {
        headTimer.stop();
        refused = true;
        ReferenceCountUtil.release(request);
        held.release();
        connection.channel().config().setAutoRead(true);
        boolean hasItsResponse = request == null && !exchange.responseIsAwaited();
        if (hasItsResponse) {
            connection.close();
        } else {
            refusal.send(connection, request);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext connection, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            inputHasEnded(connection);
        } else if (!(event instanceof IdleStateEvent) || isIdle(connection)) {
            connection.fireUserEventTriggered(event);
        }
    }

    private void inputHasEnded(ChannelHandlerContext connection) {
        if (refused
                || exchange.bodyIsComing()
                || (!exchange.responseIsDue() && held.isEmpty())
                || exchange.isEventStream()) { // nobody waits for the rest of one, as it never ends
            connection.close();
        } else {
            halfClosed.begin(connection, exchange::responseIsAwaited);
        }
    }

    /** Not while the service makes a response, and not while the client takes one, however slowly. */
    private boolean isIdle(ChannelHandlerContext connection) {
        long waits = Sent.by(connection.channel());
        boolean stalled = waits != 0 && waits == waitedBefore;
        waitedBefore = waits;
        return waits == 0 ? !exchange.responseIsDue() && !exchange.bodyIsComing() : stalled;
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        held.release();
        halfClosed.end();
        connection.fireChannelInactive();
    }

    /** After the first request, if it asked for HTTP/2. */
    @Override
    public void handlerRemoved(ChannelHandlerContext connection) {
        if (connection.pipeline().last() instanceof Http2ConnectionHandler vertx) {
            Http2Frames.followUpgrade(connection.pipeline(), vertx, upgraded, headTimer, unsent);
        }
    }
}
