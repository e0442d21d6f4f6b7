package healthcontent.changefeed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.notification.ContentHead;
import healthcontent.problem.InvalidCursor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCursorTest {

    private static final UUID RELEASE = UUID.fromString("2309d36e-1f47-4689-8474-293333cd0e9c");

    @ParameterizedTest
    @ValueSource(longs = {1, 42, Integer.MAX_VALUE, Long.MAX_VALUE})
    void aTokenLeadsBackToItsPlace(long seq) {
        FeedCursor cursor = new FeedCursor(seq, RELEASE);
        assertEquals(cursor, FeedCursor.parse(cursor.token(), "after"));
    }

    @Test
    void theBeginningHasATokenToo() {
        assertEquals(FeedCursor.START, FeedCursor.parse(FeedCursor.START.token(), "after"));
    }

    @Test
    void aDatabaseWithoutAReleaseIsAtTheBeginning() {
        assertEquals(FeedCursor.START, FeedCursor.of(new ContentHead(7, null)));
    }

    @Test
    void aTokenIsPlainEnoughForAnyHeaderAndQuery() {
        assertTrue(new FeedCursor(Long.MAX_VALUE, RELEASE).token().matches("[A-Za-z0-9_-]{36}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "42", "!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "é", "a b", "=="})
    void whatIsNoTokenIsRefused(String text) {
        assertThrows(InvalidCursor.class, () -> FeedCursor.parse(text, "after"));
    }

    @Test
    void aTokenWithOneCharacterChangedIsRefused() {
        String token = new FeedCursor(42, RELEASE).token();
        for (int i = 0; i < token.length(); i++) {
            String changed = token.substring(0, i) + (token.charAt(i) == 'x' ? 'y' : 'x') + token.substring(i + 1);
            assertThrows(InvalidCursor.class, () -> FeedCursor.parse(changed, "after"));
        }
    }

    @Test
    void aTokenCutShortIsRefused() {
        String token = new FeedCursor(42, RELEASE).token();
        for (int length = 0; length < token.length(); length++) {
            String cut = token.substring(0, length);
            assertThrows(InvalidCursor.class, () -> FeedCursor.parse(cut, "after"));
        }
    }

    @Test
    void aPlaceBeforeTheBeginningIsRefused() {
        String token = new FeedCursor(-1, RELEASE).token();
        assertThrows(InvalidCursor.class, () -> FeedCursor.parse(token, "after"));
    }
}
