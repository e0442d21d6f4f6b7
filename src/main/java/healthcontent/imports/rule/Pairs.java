package healthcontent.imports.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headings that set two conditions side by side, such as "Leg cramps vs. restless legs syndrome". */
public final class Pairs {

    private static final int MOST_CHARACTERS = 200;

    private static final Pattern END = Pattern.compile("[\\s?!:.]+$");

    private final Words words;

    /** Goes by the words of a language. */
    public Pairs(Words words) {
        this.words = words;
    }

    /** Two names, as the heading writes them. */
    public record Pair(String first, String second) {}

    /** The pair that a heading names. */
    public Optional<Pair> in(String heading) {
        if (heading.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        List<String> parts = List.of(END.matcher(heading).replaceAll("").split(" "));
        int from = prefix(parts);
        Phrases between = words.phrases(from > 0 ? "comparison.and" : "comparison.between");
        for (int i = from + 1; i < parts.size() - 1; i++) {
            for (int length = 1; length <= 2 && i + length < parts.size(); length++) {
                String middle = Phrases.folded(String.join(" ", parts.subList(i, i + length)));
                if (between.all().contains(middle)) {
                    return Optional.of(new Pair(
                            String.join(" ", parts.subList(from, i)),
                            String.join(" ", parts.subList(i + length, parts.size()))));
                }
            }
        }
        return Optional.empty();
    }

    private int prefix(List<String> parts) {
        for (int i = 1; i < parts.size(); i++) {
            String begin = Phrases.folded(String.join(" ", parts.subList(0, i)));
            if (words.phrases("comparison.prefixes").all().stream().anyMatch(begin::endsWith)) {
                return i;
            }
        }
        return 0;
    }
}
