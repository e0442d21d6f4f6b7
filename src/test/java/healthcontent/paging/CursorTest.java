package healthcontent.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.limit.Limits;
import healthcontent.problem.InvalidCursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String DIGEST = "of-this-list";

    @Test
    void aCursorGivesBackEveryTypeOfKeyExactly() {
        SortKey key = SortKey.of(
                "Calambres “ñ” 😀", 3, 4_000_000_000L, 0.1f, Instant.parse("2026-01-02T03:04:05.000006Z"), "a-slug");
        String cursor = Cursor.encode(key, DIGEST);
        assertEquals(
                key,
                Cursor.decode(
                        cursor,
                        DIGEST,
                        String.class,
                        Integer.class,
                        Long.class,
                        Float.class,
                        Instant.class,
                        String.class));
    }

    @Test
    void theLongestNamesStillMakeACursorThatIsTaken() {
        String cursor = Cursor.encode(SortKey.of("😀".repeat(200), "a".repeat(80)), DIGEST);
        assertTrue(cursor.length() <= Limits.CURSOR, () -> "has length " + cursor.length());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = Cursor.encode(SortKey.of("name", "slug"), "of-another-list");
        assertThrows(InvalidCursor.class, () -> Cursor.decode(cursor, DIGEST, String.class, String.class));
    }

    @Test
    void aKeyFinerThanTheDatabaseKeepsIsNotEncoded() {
        SortKey key = SortKey.of(Instant.parse("2026-01-02T03:04:05.000000001Z"));
        assertThrows(IllegalArgumentException.class, () -> Cursor.encode(key, DIGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not base64url!",
                "AA",
                "bnVsbA",
                "W10",
                "e30",
                "IiI",
                "eyJhZnRlciI6WyJhIl0sIm9mIjoib2YtdGhpcy1saXN0In0e30",
            })
    void aTokenThatIsNoCursorIsRefused(String token) {
        assertThrows(InvalidCursor.class, () -> Cursor.decode(token, DIGEST, String.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"after\":[],\"of\":\"of-this-list\"}",
                "{\"after\":[1],\"of\":\"of-this-list\"}",
                "{\"after\":[null],\"of\":\"of-this-list\"}",
                "{\"after\":[[\"a\"]],\"of\":\"of-this-list\"}",
                "{\"after\":[\"a\",\"b\"],\"of\":\"of-this-list\"}",
                "{\"after\":[\"a\\u0000\"],\"of\":\"of-this-list\"}",
                "{\"after\":[\"\\ud800\"],\"of\":\"of-this-list\"}",
                "{\"after\":\"a\",\"of\":\"of-this-list\"}",
                "{\"after\":[\"a\"],\"of\":1}",
                "{\"after\":[\"a\"]}",
            })
    void aForgedTextKeyIsRefused(String json) {
        assertThrows(InvalidCursor.class, () -> Cursor.decode(token(json), DIGEST, String.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"yesterday\"",
                "\"2026-01-02\"",
                "\"+1000000000-12-31T23:59:59Z\"",
                "\"-0001-01-01T00:00:00Z\"",
                "\"2026-01-02T03:04:05.000000001Z\"",
                "1767323045",
            })
    void aForgedInstantIsRefused(String value) {
        String json = "{\"after\":[" + value + "],\"of\":\"of-this-list\"}";
        assertThrows(InvalidCursor.class, () -> Cursor.decode(token(json), DIGEST, Instant.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "2147483648", "1e400", "\"1\"", "99999999999999999999999", "true"})
    void aForgedNumberIsRefused(String value) {
        String json = "{\"after\":[" + value + "],\"of\":\"of-this-list\"}";
        assertThrows(InvalidCursor.class, () -> Cursor.decode(token(json), DIGEST, Integer.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e39", "1e400", "\"NaN\"", "NaN"})
    void aForgedRankIsRefused(String value) {
        String json = "{\"after\":[" + value + "],\"of\":\"of-this-list\"}";
        assertThrows(InvalidCursor.class, () -> Cursor.decode(token(json), DIGEST, Float.class));
    }

    private static String token(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
