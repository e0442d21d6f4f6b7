package healthcontent.imports.article;

import healthcontent.plaintext.Characters;
import healthcontent.plaintext.ComposedText;
import java.util.OptionalInt;

/** Text as documents hold it: composed (NFC), one space where there was any white space, nothing hidden at its ends. */
public final class NormalText {

    private static final String JOINS_NOTHING = "\u200B\u2060\uFEFF\u00AD";

    private static final int REPLACEMENT = 0xFFFD;

    /** A text with more of them at its ends is no text that documents hold. */
    private static final int MOST_HIDDEN = 100;

    private NormalText() {}

    /** The text in this form. Its words are those that it had. */
    public static String of(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isSpace(character)) {
                space = true;
            } else if (Characters.isVisibleAscii(character) || JOINS_NOTHING.indexOf(character) < 0) {
                if (space && normal.length() > 0) {
                    normal.append(' ');
                }
                space = false;
                normal.appendCodePoint(Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character);
            }
        }
        return withoutHiddenEnds(ComposedText.of(normal.toString()));
    }

    private static boolean isSpace(int character) {
        return !Characters.isVisibleAscii(character)
                && (Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.isISOControl(character));
    }

    private static String withoutHiddenEnds(String text) {
        String rest = text;
        OptionalInt hidden = Characters.hiddenAtEndOf(rest);
        for (int i = 0; i < MOST_HIDDEN && hidden.isPresent(); i++) {
            int length = Character.charCount(hidden.getAsInt());
            rest = rest.codePointAt(0) == hidden.getAsInt()
                    ? rest.substring(length)
                    : rest.substring(0, rest.length() - length);
            hidden = Characters.hiddenAtEndOf(rest);
        }
        return rest;
    }
}
