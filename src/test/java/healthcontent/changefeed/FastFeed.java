package healthcontent.changefeed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The settings of the feed, so that a test need not wait long. */
public class FastFeed implements QuarkusTestProfile {

    static final int MAX_STREAMS = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "health-content.change-feed.max-streams", Integer.toString(MAX_STREAMS),
                "health-content.change-feed.comment-every", "1s",
                "health-content.change-feed.stalled-after", "3s");
    }
}
