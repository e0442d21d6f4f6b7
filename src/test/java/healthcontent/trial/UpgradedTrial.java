package healthcontent.trial;

import healthcontent.upgrade.DatabaseOfEarlierVersion;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A service that has the trial's key in the place of a configured one, the database of an earlier version, and answers
 * that no page of another host may read: tested at the same start, as each costs seconds.
 */
public class UpgradedTrial implements QuarkusTestProfile {

    private static final String FOLDER = "health-content.trial.folder";

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DatabaseOfEarlierVersion.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory("health-content-trial-");
            Map<String, String> settings = new HashMap<>(TrialKey.settings(folder));
            settings.put(FOLDER, folder.toString());
            settings.put("health-content.cors.origins", "none");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token of the trial, which has every scope. */
    public static String token() throws IOException {
        Path folder = ConfigProvider.getConfig().getValue(FOLDER, Path.class);
        return Files.readString(folder.resolve("token")).strip();
    }
}
