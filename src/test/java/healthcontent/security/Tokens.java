package healthcontent.security;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Tokens that the service under test takes: signed with a key that each build makes for itself, once for all its
 * services, as an RSA key takes a second where only the first compiler runs.
 */
@QuarkusTestResource(Tokens.class)
public class Tokens implements QuarkusTestResourceLifecycleManager {

    /** The subject of a token where the test names no other. */
    public static final String CALLER = "sync-job";

    static final String ISSUER = "https://issuer.test";
    static final String AUDIENCE = "health-content";

    private static final Path KEYS = Path.of("target", "keys-of-tests", "keys");
    private static final String PRIVATE_KEY = "health-content.test.private-key";

    /** Signing takes longer than most requests do, so a token is used for a while. */
    private static final Map<String, Signed> SIGNED = new ConcurrentHashMap<>();

    private record Signed(String token, long atNanos) {

        boolean isNew() {
            return System.nanoTime() - atNanos < TimeUnit.MINUTES.toNanos(1);
        }
    }

    @Override
    public Map<String, String> start() {
        List<String> keys = keysOfThisBuild();
        return Map.of("mp.jwt.verify.publickey", keys.get(0), "mp.jwt.verify.issuer", ISSUER, PRIVATE_KEY, keys.get(1));
    }

    /** The public and the private one. */
    private static synchronized List<String> keysOfThisBuild() {
        try (FileChannel lock = FileChannel.open(
                        Files.createDirectories(KEYS.getParent()).resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            if (held.isValid() && !Files.exists(KEYS)) {
                KeyPair keys = newKeys();
                Files.write(
                        KEYS,
                        List.of(
                                base64(keys.getPublic().getEncoded()),
                                base64(keys.getPrivate().getEncoded())));
            }
            return Files.readAllLines(KEYS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // nothing to give back
    }

    /** A token with these scopes, such as {@code content:plan}. */
    public static String with(String... scopes) {
        return of(CALLER, scopes);
    }

    /** A token of some other caller. */
    public static String of(String subject, String... scopes) {
        String content = subject + " " + String.join(" ", scopes) + " " + configuredKey();
        return SIGNED.compute(
                        content,
                        (same, before) -> before != null && before.isNew()
                                ? before
                                : new Signed(sign(claims(scopes).subject(subject)), System.nanoTime()))
                .token();
    }

    /** What a good token says, to be spoilt. */
    static JwtClaimsBuilder claims(String... scopes) {
        return Jwt.issuer(ISSUER).audience(AUDIENCE).subject(CALLER).claim("scope", String.join(" ", scopes));
    }

    static String sign(JwtClaimsBuilder claims) {
        return claims.sign(privateKey());
    }

    static String sign(JwtClaimsBuilder claims, SignatureAlgorithm algorithm) {
        return claims.jws().algorithm(algorithm).sign(privateKey());
    }

    /** A token of claims that no builder would write. */
    static String sign(String claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setPayload(claims);
        token.setKey(privateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey() {
        byte[] encoded = Base64.getDecoder().decode(configuredKey());
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String configuredKey() {
        return ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
