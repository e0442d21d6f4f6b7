package healthcontent;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * A service that was started with a database of its own, and no key to verify tokens with. Two other hosts may read,
 * and no other, which is tested at the same start.
 */
public class TwoOriginsAndNoKey implements QuarkusTestProfile {

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("health-content.cors.origins", "https://app.example,https://web.example");
    }
}
