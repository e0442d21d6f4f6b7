package healthcontent.imports.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The sentences of a text. An abbreviation ends none, nor does a point before a small letter. */
public final class Sentences {

    private static final String CLOSES = "\"'”’»)]";

    /** What goes on after its point, in the languages that rules are known for. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "dra", "mr", "mrs", "ms", "prof", "sr", "sra", "st", "vs", "e.g", "i.e", "etc", "approx", "fig", "no",
            "núm", "ej", "pág", "cf", "al", "u.s", "ee.uu");

    private Sentences() {}

    /** The sentences of a text in its normal form, in order; together they are the text. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEnd(text.charAt(i))) {
                int end = i + 1;
                while (end < text.length() && isEndOrClose(text.charAt(end))) {
                    end++;
                }
                if (end < text.length() - 1
                        && text.charAt(end) == ' '
                        && begins(text, end + 1)
                        && ends(text, begin, i)) {
                    sentences.add(text.substring(begin, end));
                    begin = end + 1;
                }
                i = end - 1;
            }
        }
        if (begin < text.length()) {
            sentences.add(text.substring(begin));
        }
        return sentences;
    }

    /** Whether a text is a sentence or several: it ends like one. */
    public static boolean endsLikeOne(String text) {
        int end = text.length();
        while (end > 0 && CLOSES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && isEnd(text.charAt(end - 1));
    }

    private static boolean isEnd(char character) {
        return switch (character) {
            case '.', '!', '?', '…', '。', '！', '？' -> true;
            default -> false;
        };
    }

    private static boolean isEndOrClose(char character) {
        return isEnd(character) || CLOSES.indexOf(character) >= 0;
    }

    private static boolean begins(String text, int at) {
        return !Character.isLowerCase(text.codePointAt(at));
    }

    private static boolean ends(String text, int begin, int at) {
        if (text.charAt(at) != '.') {
            return true;
        }
        int word = Math.max(text.lastIndexOf(' ', at), begin - 1) + 1;
        String last = text.substring(word, at).toLowerCase(Locale.ROOT).replaceAll("^[(\\[\"'“‘«]+", "");
        return !ABBREVIATIONS.contains(last) && !last.matches("\\p{L}");
    }
}
