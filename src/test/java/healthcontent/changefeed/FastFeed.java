package healthcontent.changefeed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The settings of the feed for all tests, so that none need wait long. */
@QuarkusTestResource(FastFeed.class)
public class FastFeed implements QuarkusTestResourceLifecycleManager {

    static final int MAX_STREAMS = 4;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "health-content.change-feed.max-streams", Integer.toString(MAX_STREAMS),
                "health-content.change-feed.comment-every", "500ms",
                "health-content.change-feed.tend-every", "50ms",
                "health-content.change-feed.stalled-after", "3s");
    }

    @Override
    public void stop() {
        // the settings go with the service that has them
    }
}
