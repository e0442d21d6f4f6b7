package healthcontent.plaintext;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The characters that plain text must not hold, and those that show. */
public final class Characters {

    /**
     * A character that shows: no space, none that only steers or joins others, no filler of Hangul, no empty Braille
     * cell. The same as in the schemas.
     */
    private static final Pattern VISIBLE = Pattern.compile(
            "[^\\s\\p{Z}\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0"
                    + "\\x{E0000}-\\x{E0FFF}]");

    private static final int DELETE = 0x7F;

    private static final int FIRST_MARK = 0x0300;

    private Characters() {}

    /** Whether a text shows as anything at all. */
    public static boolean areVisibleIn(String text) {
        return VISIBLE.matcher(text).find();
    }

    /**
     * The first character at either end of a text that shows as nothing: a space, or one of those that only steer, join
     * or fill. At the end, what belongs to the character before it is none: a variation selector, and a joiner after
     * the mark of an Indic script.
     */
    public static OptionalInt hiddenAtEndOf(String text) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        int first = text.codePointAt(0);
        int last = text.codePointBefore(text.length());
        if (isHidden(first)) {
            return OptionalInt.of(first);
        }
        return isHidden(last) && !belongsToTheOneBefore(last, text) ? OptionalInt.of(last) : OptionalInt.empty();
    }

    /** Whether a character is a letter, a figure or a sign of ASCII: most characters of most texts are. */
    public static boolean isVisibleAscii(int character) {
        return character > ' ' && character < DELETE;
    }

    /** Whether a character is a combining mark. Every character that the normalisation may move is one. */
    public static boolean isMark(int character) {
        return character >= FIRST_MARK
                && switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean isHidden(int character) {
        return !isVisibleAscii(character)
                && !isNumberSign(character)
                && !VISIBLE.matcher(Character.toString(character)).find();
    }

    /** Signs that are written around the figures after them: characters of format, and yet they show. */
    private static boolean isNumberSign(int character) {
        return isWithin(character, 0x0600, 0x0605)
                || isWithin(character, 0x0890, 0x0891)
                || character == 0x06DD
                || character == 0x070F
                || character == 0x08E2
                || character == 0x110BD
                || character == 0x110CD;
    }

    private static boolean belongsToTheOneBefore(int last, String text) {
        if (isWithin(last, 0xFE00, 0xFE0F) || isWithin(last, 0xE0100, 0xE01EF) || isWithin(last, 0x180B, 0x180D)) {
            return true;
        }
        int beforeLast = text.offsetByCodePoints(text.length(), -1);
        return isWithin(last, 0x200C, 0x200D)
                && beforeLast > 0
                && switch (Character.getType(text.codePointBefore(beforeLast))) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    /** Whether a text holds a character that it must not. Looks at every character of a release, so it is a loop. */
    public static boolean areForbiddenIn(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (isForbidden(character)) {
                return true;
            }
            i += Character.charCount(character);
        }
        return false;
    }

    /**
     * Whether a character has no place in plain text: it controls or breaks lines, is half of one (a lone surrogate),
     * is none at all, reorders or annotates text, or tags it invisibly. What scripts and emoji need, such as joiners,
     * and marks of direction that reorder nothing else, is allowed.
     */
    public static boolean isForbidden(int character) {
        boolean isNoncharacter = (character & 0xFFFE) == 0xFFFE || isWithin(character, 0xFDD0, 0xFDEF);
        boolean reordersText = isWithin(character, 0x202A, 0x202E) || isWithin(character, 0x2066, 0x2069);
        boolean isObsoleteOrAnnotates = isWithin(character, 0x206A, 0x206F) || isWithin(character, 0xFFF9, 0xFFFB);
        boolean isTag = isWithin(character, 0xE0000, 0xE007F);
        return isNoncharacter
                || reordersText
                || isObsoleteOrAnnotates
                || isTag
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    private static boolean isWithin(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
