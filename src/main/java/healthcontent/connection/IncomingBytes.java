package healthcontent.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.ssl.SslHandler;

/**
 * The first handler of a connection. It passes the first bytes on one by one until Vert.x has found out which protocol
 * they are of and has set up its handlers, and then puts ours before them, in time for the first request.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a close or a last write changes nothing
final class IncomingBytes extends ChannelInboundHandlerAdapter {

    private static final String BYTES_TO_MESSAGES = "httpDecoder";
    private static final String VERTX = "handler";

    /** Stands in place of the handler of Vert.x until the first request has come, which may ask for HTTP/2. */
    private static final String UPGRADE = "h2c";

    private final Unsent unsent;
    private final HeadTimer headTimer = new HeadTimer();
    private Http1Requests requests;
    private boolean known;

    IncomingBytes(Unsent unsent) {
        this.unsent = unsent;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (requests != null) {
            requests.bytesHaveCome();
        } else if (!known && message instanceof ByteBuf bytes) {
            passOnOneByOne(connection, bytes);
            return;
        }
        connection.fireChannelRead(message);
    }

    private void passOnOneByOne(ChannelHandlerContext connection, ByteBuf bytes) {
        try {
            while (!known && bytes.isReadable()) {
                connection.fireChannelRead(bytes.readRetainedSlice(1));
                known = putOursBeforeTheirs(connection);
            }
            if (bytes.isReadable()) {
                connection.fireChannelRead(bytes.retain());
            }
        } finally {
            bytes.release();
        }
        if (!known) {
            headTimer.start(connection);
        }
    }

    private boolean putOursBeforeTheirs(ChannelHandlerContext connection) {
        if (connection.pipeline().get(BYTES_TO_MESSAGES) instanceof ByteToMessageDecoder decoder) {
            Decoding decoding = new Decoding(connection.pipeline().context(BYTES_TO_MESSAGES), decoder);
            requests = new Http1Requests(decoding, headTimer, unsent);
            requests.bytesHaveCome();
            connection
                    .pipeline()
                    .addBefore(connection.pipeline().get(UPGRADE) == null ? VERTX : UPGRADE, null, requests);
            return true;
        }
        if (connection.pipeline().get(VERTX) instanceof Http2ConnectionHandler vertx) {
            CountedFlowControl.count(vertx, unsent);
            connection
                    .pipeline()
                    .addBefore(VERTX, null, new Http2Frames(vertx, framesOf(connection), headTimer, unsent));
            return true;
        }
        return false;
    }

    /**
     * The preface tells Vert.x that a connection is one of HTTP/2, but for an encrypted one, where it comes after that.
     */
    private static FrameReader framesOf(ChannelHandlerContext connection) {
        return connection.pipeline().get(SslHandler.class) == null
                ? FrameReader.afterPreface()
                : FrameReader.beforePreface();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext connection, Object event) {
        if (!known && event instanceof ChannelInputShutdownEvent) {
            connection.close();
            return;
        }
        if (requests != null && event instanceof ChannelInputShutdownEvent) {
            requests.lastBytesHaveCome();
        }
        connection.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        headTimer.stop();
        unsent.closed();
        connection.fireChannelInactive();
    }
}
