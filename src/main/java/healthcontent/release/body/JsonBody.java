package healthcontent.release.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import healthcontent.digest.Sha256;
import healthcontent.limit.Limits;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
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
 * @param tree what it says
 * @param digest SHA-256 of its bytes, in hexadecimal
 */
public record JsonBody(JsonNode tree, String digest) {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(new JsonLimits())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * Reads a body.
     *
     * @param maxBytes how large it may be
     * @param what may be so large, as a refusal names it
     * @throws ProblemException if it does not come whole, is not JSON in UTF-8 or repeats a property
     * @throws BodyTooLarge if it is larger than allowed, nested too deeply, or has a string, number or name too long
     */
    static JsonBody read(InputStream body, long maxBytes, String what) {
        try (InputStream limited = new LimitedBody(body, maxBytes, what, Limits.BODY_TIME)) {
            return read(limited);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a body that has come whole already, with the same errors but those of coming. */
    static JsonBody read(InputStream body) {
        MessageDigest digest = Sha256.begin();
        try (JsonParser parser = new BoundedNumbers(STRICT.createParser(utf8(new DigestInputStream(body, digest))))) {
            JsonNode tree = tree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw ProblemType.MALFORMED_JSON.exception("The body is empty; JSON is expected.");
            }
            return new JsonBody(tree, HexFormat.of().formatHex(digest.digest()));
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

    private static JsonNode tree(JsonParser parser) throws IOException {
        try {
            return STRICT.readTree(parser);
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
