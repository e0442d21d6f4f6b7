package healthcontent.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/** How far a client is with taking what was sent to it. */
final class Sent {

    private Sent() {}

    /** A number that changes whenever the client takes some of what waits for it; 0 where nothing waits. */
    static long by(Channel connection) {
        ChannelOutboundBuffer waiting = connection.unsafe().outboundBuffer();
        return waiting == null || waiting.isEmpty() ? 0 : waiting.totalPendingWriteBytes() - waiting.currentProgress();
    }
}
