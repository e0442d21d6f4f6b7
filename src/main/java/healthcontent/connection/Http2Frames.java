package healthcontent.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the time of request heads and of idleness on an HTTP/2 connection, and ends one whose client has closed its
 * side when every stream has its response. That its client takes what was sent before more is made is up to the flow
 * control of HTTP/2.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a close or a last write changes nothing
final class Http2Frames extends ChannelInboundHandlerAdapter {

    private static final String VERTX = "handler";

    private final Http2ConnectionHandler vertx;
    private final FrameReader frames;
    private final HeadTimer headTimer;
    private final Unsent unsent;
    private long waitedBefore;

    /**
     * Handles the frames of one connection.
     *
     * @param vertx the handler behind this one
     * @param frames has read all bytes that came before
     * @param headTimer of this connection
     * @param unsent on this connection
     */
    Http2Frames(Http2ConnectionHandler vertx, FrameReader frames, HeadTimer headTimer, Unsent unsent) {
        this.vertx = vertx;
        this.frames = frames;
        this.headTimer = headTimer;
        this.unsent = unsent;
    }

    /** After an upgrade, Vert.x adds the handler that notices idleness only now, and ours must come behind it. */
    static void followUpgrade(
            ChannelPipeline pipeline,
            Http2ConnectionHandler vertx,
            FrameReader frames,
            HeadTimer headTimer,
            Unsent unsent) {
        CountedFlowControl.count(vertx, unsent);
        Http2Frames atOnce = new Http2Frames(vertx, frames, headTimer, unsent);
        pipeline.addBefore(VERTX, null, atOnce);
        pipeline.channel().eventLoop().execute(() -> {
            if (pipeline.context(atOnce) != null && pipeline.get(VERTX) == vertx) {
                pipeline.remove(atOnce);
                pipeline.addBefore(VERTX, null, new Http2Frames(vertx, frames, headTimer, unsent));
            }
        });
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (message instanceof ByteBuf bytes) {
            frames.read(bytes);
        }
        connection.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (frames.isWithinHead()) {
            headTimer.start(connection);
        } else {
            headTimer.stop();
        }
        connection.fireChannelReadComplete();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext connection, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            closeWhenDone(connection);
        } else if (!(event instanceof IdleStateEvent) || isIdle(connection)) {
            connection.fireUserEventTriggered(event);
        }
    }

    private void closeWhenDone(ChannelHandlerContext connection) {
        if (vertx.connection().numActiveStreams() == 0) {
            connection.close();
        } else {
            connection.executor().schedule(() -> closeWhenDone(connection), 1, TimeUnit.SECONDS);
        }
    }

    /** Not while the service makes a response, and not while the client takes one, however slowly. */
    private boolean isIdle(ChannelHandlerContext connection) {
        if (vertx.connection().numActiveStreams() == 0 || aStreamWaitsForItsClient()) {
            return true;
        }
        long waits = Sent.by(connection.channel());
        boolean stalled = waits != 0 && waits == waitedBefore;
        waitedBefore = waits;
        return stalled;
    }

    /** Whether a response can't be sent, as its client does not say that it has room for it (RFC 9113, 5.2). */
    private boolean aStreamWaitsForItsClient() {
        try {
            return vertx.connection()
                            .forEachActiveStream(
                                    stream -> !vertx.encoder().flowController().hasFlowControlled(stream))
                    != null;
        } catch (Http2Exception e) {
            return true;
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext connection) {
        unsent.changed();
        connection.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        headTimer.stop();
        unsent.closed();
        connection.fireChannelInactive();
    }
}
