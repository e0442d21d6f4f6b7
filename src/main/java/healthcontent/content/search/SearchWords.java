package healthcontent.content.search;

import healthcontent.limit.Limits;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words that a reader searches for, each once, however it is capitalised. Everything but letters, marks and digits
 * only separates words, so that nothing in the text is an operator. Before that, the text is normalised (NFKC), and
 * loses the characters that nobody sees. The database does the same with its texts, in the function
 * {@code plain_words}.
 *
 * @param complete all words but the last one, separated by spaces; may be empty
 * @param last the last word of the text, which alone may be half typed
 * @param leftOut the words before it that are too many for {@link Limits#SEARCH_WORDS}, which are not searched for
 */
public record SearchWords(String complete, String last, List<String> leftOut) {

    /** Characters that nobody sees, as a part of a class of characters in a pattern. */
    static final String UNSEEN =
            "\\u00AD\\u034F\\u061C\\u180E\\u200C-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF";

    private static final Pattern ANY_UNSEEN = Pattern.compile("[" + UNSEEN + "]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    public SearchWords {
        leftOut = List.copyOf(leftOut);
    }

    /** The words in a text; empty when there is none. */
    public static Optional<SearchWords> in(String text) {
        List<String> words = unique(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int last = words.size() - 1;
        int complete = Math.min(last, Limits.SEARCH_WORDS - 1);
        return Optional.of(new SearchWords(
                String.join(" ", words.subList(0, complete)), words.get(last), words.subList(complete, last)));
    }

    /** All words in a text, however many. */
    static List<String> all(String text) {
        return unique(text);
    }

    /** The last word stays last, as it may be half typed; of any other the first one counts. */
    private static List<String> unique(String text) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(plain(text))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, String> unique = new LinkedHashMap<>();
        words.forEach(word -> unique.putIfAbsent(folded(word), word));
        if (!words.isEmpty()) {
            String last = words.get(words.size() - 1);
            unique.remove(folded(last));
            unique.put(folded(last), last);
        }
        return List.copyOf(unique.values());
    }

    /** As it would be typed. */
    static String plain(String text) {
        return ANY_UNSEEN
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** The same for any capitals, also where a lower-case letter has none of its own, such as the final sigma. */
    private static String folded(String word) {
        return word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
