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
     * How often to ask the database for its newest change, besides notifications; also the heartbeat of the connection.
     */
    @WithDefault("500ms")
    Duration poll();

    /** How long to wait for an answer before the connection is given up and another one made. */
    @WithDefault("1500ms")
    Duration timeout();

    /** The longest pause between two attempts to connect; the first ones follow each other faster. */
    @WithDefault("1s")
    Duration maxBackoff();
}
