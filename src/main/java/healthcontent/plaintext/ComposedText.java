package healthcontent.plaintext;

import healthcontent.limit.Limits;
import java.text.Normalizer;

/**
 * Text in Unicode's composed form (NFC), in time that grows with its length alone. Putting marks in order takes time
 * that grows with the square of their number on one character, so no more of them than any text has are let through;
 * Unicode bounds them for the same reason (UAX #15, stream-safe text).
 */
public final class ComposedText {

    /** No character is composed of more than four. */
    private static final int PARTS = 4;

    private ComposedText() {}

    /** A text in its composed form, without the marks beyond {@link Limits#MARKS} on one character. */
    public static String of(String text) {
        return Normalizer.normalize(
                hasMarksBeyondLimit(text) ? withoutMarksBeyondLimit(text) : text, Normalizer.Form.NFC);
    }

    /** Whether a text is longer than so many characters in its composed form, at first sight. */
    public static boolean isSurelyLonger(CharSequence text, int characters) {
        return text.length() / Character.charCount(Character.MAX_CODE_POINT) / PARTS > characters;
    }

    /** Whether a character of a text has more than {@link Limits#MARKS} combining marks. */
    public static boolean hasMarksBeyondLimit(CharSequence text) {
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int character = Character.codePointAt(text, i);
            marks = Characters.isMark(character) ? marks + 1 : 0;
            if (marks > Limits.MARKS) {
                return true;
            }
            i += Character.charCount(character);
        }
        return false;
    }

    static String withoutMarksBeyondLimit(CharSequence text) {
        StringBuilder rest = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int character = Character.codePointAt(text, i);
            marks = Characters.isMark(character) ? marks + 1 : 0;
            if (marks <= Limits.MARKS) {
                rest.appendCodePoint(character);
            }
            i += Character.charCount(character);
        }
        return rest.toString();
    }
}
