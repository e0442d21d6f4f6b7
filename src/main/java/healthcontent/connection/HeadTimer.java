package healthcontent.connection;

import healthcontent.limit.Limits;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Closes a connection on which the head of a request has begun and not ended within its time. */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a close or a last write changes nothing
final class HeadTimer {

    private Future<?> running;

    /** Runs from now on, unless it does already. */
    void start(ChannelHandlerContext connection) {
        if (running == null) {
            running = connection
                    .executor()
                    .schedule((Runnable) connection::close, Limits.HEAD_TIME.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }
}
