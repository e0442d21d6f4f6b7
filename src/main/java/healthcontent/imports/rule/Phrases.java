package healthcontent.imports.rule;

import healthcontent.plaintext.Characters;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Some phrases, found in a text as whole words, whatever their case, accents and apostrophes. */
final class Phrases {

    private final List<String> folded;

    private Phrases(List<String> folded) {
        this.folded = folded;
    }

    /** Phrases with a bar between them. */
    static Phrases of(String bars) {
        return new Phrases(Arrays.stream(bars.split("\\|"))
                .map(Phrases::folded)
                .filter(phrase -> !phrase.isBlank())
                .toList());
    }

    /** A text as phrases are looked for in it: small letters without accents, one space before and after each word. */
    static String folded(String text) {
        String plain =
                withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFD)).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(plain.length() + 2).append(' ');
        boolean isWithinWord = false;
        for (int i = 0; i < plain.length(); ) {
            int character = plain.codePointAt(i);
            i += Character.charCount(character);
            if (isOfWord(character)) {
                words.appendCodePoint(character);
                isWithinWord = true;
            } else if (isWithinWord) {
                words.append(' ');
                isWithinWord = false;
            }
        }
        boolean isEnded = words.length() > 1 && !isWithinWord;
        return isEnded ? words.toString() : words.append(' ').toString();
    }

    private static String withoutMarks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(character -> !Characters.isMark(character)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isOfWord(int character) {
        return character == '&'
                || Character.isLetter(character)
                || switch (Character.getType(character)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** Whether one of them is in a folded text. */
    boolean areIn(String text) {
        return folded.stream().anyMatch(text::contains);
    }

    /** The one of them that is in a folded text. */
    Optional<String> in(String text) {
        return folded.stream().filter(text::contains).findFirst().map(String::strip);
    }

    /** Whether a folded text begins with one of them. */
    boolean begin(String text) {
        return folded.stream().anyMatch(text::startsWith);
    }

    /** Where the first of them begins in a folded text; -1 where there is none. */
    int first(String text) {
        return folded.stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /** All of them, folded. */
    List<String> all() {
        return folded;
    }
}
