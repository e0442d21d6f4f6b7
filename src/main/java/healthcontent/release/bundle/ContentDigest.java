package healthcontent.release.bundle;

import healthcontent.digest.Sha256;
import healthcontent.document.SchemaNames;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names content together with the rules that it is validated by: the schemas, the rules on text and the version of the
 * service. The same digest as that of a live document means that the content was found right already; a service that
 * looks more closely gives other digests, and so looks again.
 */
@Singleton
public final class ContentDigest {

    private final byte[] rules;

    @Inject
    public ContentDigest(@ConfigProperty(name = "quarkus.application.version") String version) {
        MessageDigest digest = Sha256.begin();
        digest.update(version.getBytes(StandardCharsets.UTF_8));
        SchemaNames.OF_BUNDLES.forEach(file -> digest.update(resource("/schema/" + file + ".json")));
        digest.update(resource("PlainText.class"));
        digest.update(resource("/healthcontent/plaintext/Characters.class"));
        digest.update(resource("/healthcontent/plaintext/ComposedText.class"));
        rules = digest.digest();
    }

    /** SHA-256 of the rules alone, in hexadecimal. */
    String ofRules() {
        return HexFormat.of().formatHex(rules);
    }

    /** SHA-256 of the rules and of a document's content as JSON text, in hexadecimal. */
    public String of(byte[] content) {
        return HexFormat.of().formatHex(begin().digest(content));
    }

    /** A digest of the rules, to go on with the content. */
    MessageDigest begin() {
        MessageDigest digest = Sha256.begin();
        digest.update(rules);
        return digest;
    }

    private static byte[] resource(String name) {
        try (InputStream resource = ContentDigest.class.getResourceAsStream(name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
