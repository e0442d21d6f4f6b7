package healthcontent.content.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words that a reader searches for. Everything but letters, marks and digits only separates words, so that nothing
 * in the text is an operator.
 *
 * @param complete all words but the last one, separated by spaces; may be empty
 * @param last the last word, which may be half typed
 */
public record SearchWords(String complete, String last) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    /** The words in a text; empty when there is none. */
    public static Optional<SearchWords> in(String text) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int last = words.size() - 1;
        return Optional.of(new SearchWords(String.join(" ", words.subList(0, last)), words.get(last)));
    }
}
