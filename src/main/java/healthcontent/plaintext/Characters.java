package healthcontent.plaintext;

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

    private Characters() {}

    /** Whether a text shows as anything at all. */
    public static boolean areVisibleIn(String text) {
        return VISIBLE.matcher(text).find();
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
