package healthcontent.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.problem.InvalidCursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The position after a row of a list, as a token: base64url of JSON that holds the row's sort key and the digest of the
 * request that it was made for. It holds no secret and is not authenticated: a forged one starts the list at another
 * position. What it holds is checked like any other input before the database sees it.
 */
public final class Cursor {

    private static final String INVALID = "The cursor is not one that this service gave out.";
    private static final String FOREIGN =
            "The cursor was given out for another list, filter, sort order or language. Start again without it.";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Cursor() {}

    /** The token of a sort key, for the request that has this digest. */
    public static String encode(SortKey key, String digest) {
        ObjectNode cursor = JSON.createObjectNode();
        ArrayNode values = cursor.putArray("after");
        key.values().forEach(value -> values.add(node(value)));
        cursor.put("of", digest);
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(JSON.writeValueAsString(cursor).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sort key of plain values becomes JSON", e);
        }
    }

    /**
     * The sort key that a token holds.
     *
     * @throws InvalidCursor when the token does not decode to a key of these types, or has another digest
     */
    static SortKey decode(String token, String digest, Class<?>... types) {
        JsonNode cursor = read(token);
        if (!cursor.path("of").isTextual() || !cursor.path("after").isArray()) {
            throw new InvalidCursor(INVALID);
        }
        if (!cursor.path("of").textValue().equals(digest)) {
            throw new InvalidCursor(FOREIGN);
        }
        JsonNode values = cursor.path("after");
        if (values.size() != types.length) {
            throw new InvalidCursor(INVALID);
        }
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            key.add(value(values.get(i), types[i]));
        }
        return new SortKey(key);
    }

    /** Whether a token holds anything at all, for whichever list it was made. */
    public static boolean isReadable(String token) {
        try {
            JsonNode cursor = read(token);
            return cursor.path("of").isTextual() && cursor.path("after").isArray();
        } catch (InvalidCursor e) {
            return false;
        }
    }

    private static JsonNode read(String token) {
        try {
            JsonNode cursor = JSON.readTree(Base64.getUrlDecoder().decode(token));
            return cursor == null ? JSON.missingNode() : cursor;
        } catch (IllegalArgumentException | IOException e) {
            throw new InvalidCursor(INVALID);
        }
    }

    private static JsonNode node(Object value) {
        if (value instanceof Instant instant && !instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("Finer than a microsecond: " + instant);
        }
        return value instanceof Instant instant
                ? JSON.getNodeFactory().textNode(instant.toString())
                : JSON.valueToTree(value);
    }

    private static Object value(JsonNode node, Class<?> type) {
        if (type == String.class && node.isTextual() && isPlain(node.textValue())) {
            return node.textValue();
        }
        if (type == Instant.class && node.isTextual()) {
            return instant(node.textValue());
        }
        if (type == Integer.class && node.isIntegralNumber() && node.canConvertToInt()) {
            return node.intValue();
        }
        if (type == Long.class && node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (type == Float.class && node.isNumber() && Float.isFinite(node.floatValue())) {
            return node.floatValue();
        }
        throw new InvalidCursor(INVALID);
    }

    /** What PostgreSQL takes as text: no NUL (and no other control character), no half of a surrogate pair. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            int year = instant.atOffset(java.time.ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999 && instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new InvalidCursor(INVALID);
        }
        throw new InvalidCursor(INVALID);
    }
}
