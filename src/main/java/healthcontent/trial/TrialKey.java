package healthcontent.trial;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The key of a local trial: made at its first start and kept, so that a token still holds after a restart. It stands in
 * for a configured one only beside the embedded database, or where it is asked for.
 */
public final class TrialKey {

    static final String ISSUER = "health-content-trial";

    private static final Logger LOG = Logger.getLogger(TrialKey.class);

    private static final String PUBLIC_KEY = "mp.jwt.verify.publickey";
    private static final String ALGORITHM_SETTING = "mp.jwt.verify.publickey.algorithm";
    private static final String ISSUER_SETTING = "mp.jwt.verify.issuer";
    private static final String NONE = "NONE";

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    /**
     * P-256: as strong as 128 bits of a symmetric key (NIST SP 800-57, part 1, table 2), and made in a millisecond,
     * where an RSA key of that strength takes up to seconds of the first start.
     */
    private static final String CURVE = "secp256r1";

    private TrialKey() {}

    /**
     * Configures the trial's key for the service that is about to start, unless a key or an issuer is configured. Where
     * it cannot be made, the service starts without one, and refuses to sync.
     */
    public static void provideWhereNoneIsConfigured() {
        provideWhereNoneIsConfigured(config());
    }

    /** The same, only where {@code health-content.trial.token} is true. */
    public static void provideWhereAskedFor() {
        SmallRyeConfig config = config();
        if (config.getConfigMapping(TrialSettings.class).token()) {
            provideWhereNoneIsConfigured(config);
        }
    }

    private static SmallRyeConfig config() {
        return ConfigUtils.configBuilder().withMapping(TrialSettings.class).build();
    }

    private static void provideWhereNoneIsConfigured(SmallRyeConfig config) {
        if (isConfigured(config)) {
            return;
        }
        Path folder = config.getConfigMapping(TrialSettings.class).folder();
        try {
            settings(folder).forEach(System::setProperty);
        } catch (IOException | GeneralSecurityException e) {
            LOG.warnf("No trial token, since the key in %s can be neither read nor made: %s", folder, e);
        }
    }

    private static boolean isConfigured(SmallRyeConfig config) {
        return Stream.of(
                        PUBLIC_KEY,
                        "mp.jwt.verify.publickey.location",
                        "smallrye.jwt.verify.key.location",
                        "smallrye.jwt.verify.secretkey",
                        ISSUER_SETTING)
                .flatMap(name -> config.getOptionalValue(name, String.class).stream())
                .anyMatch(value -> !value.isBlank() && !value.equals(NONE));
    }

    /** How the service is configured for the key in the folder. */
    static Map<String, String> settings(Path folder) throws IOException, GeneralSecurityException {
        PublicKey key = KeyUtils.decodePublicKey(pem(PUBLIC, folder), SignatureAlgorithm.ES256);
        return Map.of(
                PUBLIC_KEY,
                Base64.getEncoder().encodeToString(key.getEncoded()),
                ALGORITHM_SETTING,
                SignatureAlgorithm.ES256.name(),
                ISSUER_SETTING,
                ISSUER,
                "health-content.trial.running",
                "true");
    }

    /** The key in the folder, which is made there when it is not. */
    static PrivateKey privateKey(Path folder) throws IOException, GeneralSecurityException {
        return KeyUtils.decodePrivateKey(pem(PRIVATE, folder), SignatureAlgorithm.ES256);
    }

    /** One of the two in the file, which has both, so that they belong together. */
    private static String pem(String label, Path folder) throws IOException, GeneralSecurityException {
        Path file = folder.resolve("private-key.pem");
        if (!Files.exists(file) || !Files.readString(file).contains(begin(PUBLIC))) {
            OwnersFile.write(file, newKeys());
        }
        String content = Files.readString(file);
        int end = content.indexOf(end(label));
        return content.substring(content.indexOf(begin(label)), end) + end(label);
    }

    private static String newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE));
        KeyPair keys = generator.generateKeyPair();
        return pem(PRIVATE, keys.getPrivate()) + pem(PUBLIC, keys.getPublic());
    }

    private static String pem(String label, Key key) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return begin(label) + "\n" + base64 + "\n" + end(label) + "\n";
    }

    private static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }
}
