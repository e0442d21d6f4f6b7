package healthcontent.changefeed;

import healthcontent.limit.Limits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many clients may follow the change feed live, and how streams are kept open. */
@ConfigMapping(prefix = "health-content.change-feed")
interface FeedSettings {

    /** How many streams one replica keeps open; more are told to come back later. */
    @WithDefault("" + Limits.STREAMS)
    int maxStreams();

    /** How often each stream gets a comment, so that no proxy takes it for idle. */
    @WithDefault("15s")
    Duration commentEvery();

    /** How often the streams are looked after: those that ended are forgotten, and make room for others. */
    @WithDefault("1s")
    Duration tendEvery();

    /** How long a client may leave one event unread before its stream is cut; it can resume where it was. */
    @WithDefault("60s")
    Duration stalledAfter();
}
