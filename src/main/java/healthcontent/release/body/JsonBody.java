package healthcontent.release.body;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.digest.Sha256;
import healthcontent.json.StrictJson;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.ProblemException;
import healthcontent.release.bundle.SourceShape;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A body of JSON, read within limits.
 *
 * @param tree what it says, as far as the schemas know it
 * @param digest SHA-256 of its bytes, in hexadecimal
 * @param leftOut how many properties that no schema knows are not in the tree; those that are there, are there as null
 */
public record JsonBody(JsonNode tree, String digest, int leftOut) {

    private record Known(JsonNode tree, int leftOut) {}

    /**
     * Reads a body that has come whole.
     *
     * @param shape what may stand in it
     * @throws ProblemException if it is not JSON in UTF-8 or repeats a property
     * @throws BodyTooLarge if it has too many values or properties, is nested too deeply, or has a string, number or
     *     name too long
     */
    static JsonBody read(InputStream body, SourceShape shape) {
        MessageDigest digest = Sha256.begin();
        Known known = StrictJson.read(new DigestInputStream(body, digest), parser -> {
            KnownTree tree = new KnownTree(parser);
            return new Known(tree.read(shape), tree.leftOut());
        });
        return new JsonBody(known.tree(), HexFormat.of().formatHex(digest.digest()), known.leftOut());
    }
}
