package healthcontent;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A service that was started with a database of its own, and no key to verify tokens with. Two other hosts may read,
 * and no other, its public address is configured, and it takes encrypted connections as well, all of which is tested at
 * the same start.
 */
public class TwoOriginsAndNoKey implements QuarkusTestProfile {

    private static final String PASSWORD = "of-the-test";

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
        return Map.of(
                "health-content.cors.origins",
                "https://app.example,https://web.example",
                "health-content.site.address",
                "https://health.example",
                "quarkus.http.test-ssl-port",
                "0",
                "quarkus.http.ssl.certificate.key-store-file",
                newKeyStore().toString(),
                "quarkus.http.ssl.certificate.key-store-password",
                PASSWORD);
    }

    private static Path newKeyStore() {
        try {
            Path store = Files.createTempDirectory("health-content-test-").resolve("tls.p12");
            store.getParent().toFile().deleteOnExit();
            store.toFile().deleteOnExit();
            String keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            Process made = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "service",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-validity",
                            "2",
                            "-keystore",
                            store.toString(),
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (made.waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
