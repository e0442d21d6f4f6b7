package healthcontent.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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

/** Reads a body of JSON that has come whole, and refuses what is no JSON or beyond a limit. */
public final class StrictJson {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Without a table of names, which would grow by each that a caller makes up. */
    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(new JsonLimits())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private StrictJson() {}

    /** Reads the value that a parser is at, up to its end. */
    public interface ValueReader<T> {

        T read(JsonParser parser) throws IOException;
    }

    /**
     * Reads the one value of a body.
     *
     * @throws ProblemException if it is not JSON in UTF-8 or repeats a property
     * @throws BodyTooLarge if it is nested too deeply, or has a string, number or name too long, or if the reader finds
     *     too much of something
     */
    public static <T> T read(InputStream body, ValueReader<T> reader) {
        try (JsonParser parser = parser(body)) {
            return read(parser, reader);
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

    /** A parser of a body that was read before, and found to be in order. */
    public static JsonParser parser(InputStream body) throws IOException {
        return new BoundedNumbers(STRICT.createParser(utf8(body)));
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

    private static <T> T read(JsonParser parser, ValueReader<T> reader) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw ProblemType.MALFORMED_JSON.exception("The body is empty; JSON is expected.");
            }
            T value = reader.read(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "Something follows the JSON value");
            }
            return value;
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
