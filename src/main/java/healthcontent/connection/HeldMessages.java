package healthcontent.connection;

import io.netty.channel.Channel;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/** What has come of later requests of a connection, until it is their turn. Meanwhile nothing more is read. */
final class HeldMessages {

    private final Queue<Object> messages = new ArrayDeque<>(0);
    private boolean reading = true;
    private boolean readsAfterwards;

    void add(Channel connection, Object message) {
        messages.add(message);
        if (reading) {
            reading = false;
            readsAfterwards = connection.config().isAutoRead();
            connection.config().setAutoRead(false);
        }
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    Object first() {
        return messages.peek();
    }

    Object takeFirst() {
        return messages.poll();
    }

    /** Whether something is or was held, so that nothing more is read. */
    boolean stopsReading() {
        return !reading;
    }

    /** Takes note that more is to be read as soon as nothing is held any more. */
    void readAfterwards(Channel connection) {
        readsAfterwards = true;
        connection.config().setAutoRead(false);
    }

    /** Reads on, if nothing is held any more. */
    void readOn(Channel connection) {
        if (messages.isEmpty() && !reading) {
            reading = true;
            if (readsAfterwards) {
                connection.config().setAutoRead(true);
            }
        }
    }

    void release() {
        messages.forEach(ReferenceCountUtil::release);
        messages.clear();
    }
}
