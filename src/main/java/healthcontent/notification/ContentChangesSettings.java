package healthcontent.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How soon this replica learns of a release where the notification is lost. A connection that died silently, or a
 * server that froze, is noticed after {@code poll} and {@code timeout} together, 2 seconds unless changed; behind a
 * pooler that passes no notifications on, news takes up to {@code poll}.
 */
@ConfigMapping(prefix = "health-content.content-changes")
interface ContentChangesSettings {

    /**
     * How often a replica asks the database for its newest change, besides being notified. It also finds out so that a
     * connection has died.
     */
    @WithDefault("500ms")
    Duration poll();

    /**
     * How long a replica waits for an answer on the connection that brings it news of changes, before it makes another
     * one.
     */
    @WithDefault("1500ms")
    Duration timeout();

    /**
     * The longest pause between two attempts to make the connection that brings news of changes. The first ones follow
     * each other faster.
     */
    @WithDefault("1s")
    Duration maxBackoff();
}
