package healthcontent.trial;

import healthcontent.TestDatabase;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A service that was started with the trial's key in the place of a configured one. No page of another host may read,
 * which is tested at the same start.
 */
public class NoOriginsAndTrialKey implements QuarkusTestProfile {

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
        try {
            Path folder = Files.createTempDirectory("health-content-trial-");
            Map<String, String> settings = new HashMap<>(TrialKey.settings(folder));
            settings.put("health-content.trial.folder", folder.toString());
            settings.put("health-content.cors.origins", "none");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
