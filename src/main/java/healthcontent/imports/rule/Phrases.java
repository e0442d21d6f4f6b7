package healthcontent.imports.rule;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Some phrases, found in a text as whole words, whatever their case, accents and apostrophes. */
final class Phrases {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}&]+");

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
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return " "
                + OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
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
