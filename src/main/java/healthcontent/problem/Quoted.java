package healthcontent.problem;

/** Text from outside, made fit to stand in a sentence or a log line: on one line, printable, not long. */
public final class Quoted {

    private static final int MAX_LENGTH = 100;

    private Quoted() {}

    /** The text between typographic quotes. */
    public static String of(String text) {
        return "“" + plain(text, MAX_LENGTH) + "”";
    }

    /** The text without quotes. */
    public static String plain(String text) {
        return plain(text, MAX_LENGTH);
    }

    /**
     * The text with everything that is not printable written as {@code \\uXXXX}.
     *
     * @param maxLength after so many characters the text is cut, and an ellipsis says so
     */
    public static String plain(String text, int maxLength) {
        StringBuilder plain = new StringBuilder();
        int end = Math.min(text.length(), maxLength);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i = text.offsetByCodePoints(i, 1)) {
            int codePoint = text.codePointAt(i);
            if (isPrintable(codePoint)) {
                plain.appendCodePoint(codePoint);
            } else {
                plain.append(String.format("\\u%04x", codePoint));
            }
        }
        return end < text.length() ? plain.append('…').toString() : plain.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
