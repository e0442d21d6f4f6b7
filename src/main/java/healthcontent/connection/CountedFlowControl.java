package healthcontent.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2RemoteFlowController;
import io.netty.handler.codec.http2.Http2Stream;

/**
 * The flow control of an HTTP/2 connection (RFC 9113, 5.2), which holds what a client has no room for. Netty does not
 * say how much that is, so it is counted as it comes and goes.
 */
final class CountedFlowControl implements Http2RemoteFlowController {

    private final Http2RemoteFlowController flow;
    private final Unsent unsent;

    private CountedFlowControl(Http2RemoteFlowController flow, Unsent unsent) {
        this.flow = flow;
        this.unsent = unsent;
    }

    /** Counts what a connection holds from now on, on which nothing was sent yet. */
    static void count(Http2ConnectionHandler vertx, Unsent unsent) {
        Http2RemoteFlowController flow = vertx.encoder().flowController();
        vertx.connection().remote().flowController(new CountedFlowControl(flow, unsent));
    }

    @Override
    public void addFlowControlled(Http2Stream stream, FlowControlled held) {
        unsent.beganToWait(held.size());
        flow.addFlowControlled(stream, new Counted(held));
    }

    private final class Counted implements FlowControlled {

        private final FlowControlled held;

        Counted(FlowControlled held) {
            this.held = held;
        }

        @Override
        public int size() {
            return held.size();
        }

        @Override
        public void write(ChannelHandlerContext connection, int most) {
            int before = held.size();
            held.write(connection, most);
            unsent.endedToWait(before - held.size());
        }

        @Override
        public void error(ChannelHandlerContext connection, Throwable cause) {
            unsent.endedToWait(held.size());
            held.error(connection, cause);
        }

        @Override
        public void writeComplete() {
            held.writeComplete();
        }

        @Override
        public boolean merge(ChannelHandlerContext connection, FlowControlled next) {
            return held.merge(connection, next instanceof Counted counted ? counted.held : next);
        }
    }

    @Override
    public ChannelHandlerContext channelHandlerContext() {
        return flow.channelHandlerContext();
    }

    @Override
    public void channelHandlerContext(ChannelHandlerContext connection) throws Http2Exception {
        flow.channelHandlerContext(connection);
    }

    @Override
    public boolean hasFlowControlled(Http2Stream stream) {
        return flow.hasFlowControlled(stream);
    }

    @Override
    public void writePendingBytes() throws Http2Exception {
        flow.writePendingBytes();
    }

    @Override
    public void listener(Listener listener) {
        flow.listener(listener);
    }

    @Override
    public boolean isWritable(Http2Stream stream) {
        return flow.isWritable(stream);
    }

    @Override
    public void channelWritabilityChanged() throws Http2Exception {
        flow.channelWritabilityChanged();
    }

    @Override
    public void updateDependencyTree(int stream, int parent, short weight, boolean exclusive) {
        flow.updateDependencyTree(stream, parent, weight, exclusive);
    }

    @Override
    public void initialWindowSize(int size) throws Http2Exception {
        flow.initialWindowSize(size);
    }

    @Override
    public int initialWindowSize() {
        return flow.initialWindowSize();
    }

    @Override
    public int windowSize(Http2Stream stream) {
        return flow.windowSize(stream);
    }

    @Override
    public void incrementWindowSize(Http2Stream stream, int delta) throws Http2Exception {
        flow.incrementWindowSize(stream, delta);
    }
}
