package healthcontent.release.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.digest.Sha256;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.release.bundle.SentBundle;
import healthcontent.release.bundle.SourceShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

    /** The same, as a bundle. */
    public SentBundle bundle() {
        return new SentBundle(tree, leftOut);
    }

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Without a table of names, which would grow by each that a caller makes up. */
    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(new JsonLimits())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

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
        try (JsonParser parser = new BoundedNumbers(STRICT.createParser(utf8(new DigestInputStream(body, digest))))) {
            KnownTree known = new KnownTree(parser);
            JsonNode tree = tree(parser, known, shape);
            return new JsonBody(tree, HexFormat.of().formatHex(digest.digest()), known.leftOut());
        } catch (JsonProcessingException e) {
            String what = e.getOriginalMessage().startsWith("Duplicate field")
                    ? "names a property of one object twice"
                    : "is not well-formed JSON in UTF-8";
            throw ProblemType.MALFORMED_JSON.exception("The body " + what + ", near " + place(e.getLocation()) + ".");
        } catch (CharacterCodingException e) {
            throw ProblemType.MALFORMED_JSON.exception("The body is not in UTF-8, as JSON has to be.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Never guesses another encoding, as the parser would: what goes between systems is UTF-8 (RFC 8259, 8.1). A byte
     * order mark is passed over.
     */
    private static Reader utf8(InputStream body) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static JsonNode tree(JsonParser parser, KnownTree known, SourceShape shape) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw ProblemType.MALFORMED_JSON.exception("The body is empty; JSON is expected.");
            }
            JsonNode tree = known.read(shape);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "Something follows the JSON value");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new BodyTooLarge(e.getOriginalMessage() + ", near " + place(parser.currentLocation()) + ".");
        }
    }

    private static String place(JsonLocation location) {
        return location == null
                ? "its beginning"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
