package healthcontent.starter;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many years of school an English text asks for: the Flesch-Kincaid grade (Kincaid and others, 1975), which is 0.39
 * times the words of a sentence plus 11.8 times the syllables of a word minus 15.59.
 *
 * <p>What counts as what, the stricter reading where there are two:
 *
 * <ul>
 *   <li>A sentence ends with a full stop, a question mark or an exclamation mark, and with its text. A colon or a
 *       semicolon ends none.
 *   <li>A word consists of letters, with apostrophes and hyphens inside it; a figure is a word with a syllable a digit.
 *   <li>A word has a syllable for each run of vowels, without a silent {@code e} in {@code -e}, {@code -ed} and
 *       {@code -es} at its end, and one more where two vowels are spoken apart; an abbreviation has one for each
 *       letter. Of words that this counts too low the CMU Pronouncing Dictionary says how many there are. Words that it
 *       counts too high, such as "something", stay too high. No word counts less for being a medical one.
 * </ul>
 */
record Readability(int sentences, int words, int syllables) {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("\\d+|[\\p{L}]+(?:['’-]\\p{L}+)*");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,}");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SPOKEN_APART = Pattern.compile("(?<![ctsgx])i[aou]|ium|(?<![gq])ua|eo(?!u)");
    private static final Pattern SILENT_END =
            Pattern.compile("(?<![aeiouy])(?:(?<!l)e|(?<![td])ed|(?<![lszxcg]|[cs]h)es)$" + "|(?<=[aeiouy]l)es?$");

    /** After the CMU Pronouncing Dictionary. */
    private static final Map<String, Integer> COUNTED_TOO_LOW = Map.ofEntries(
            Map.entry("anyone", 3),
            Map.entry("diabetes", 4),
            Map.entry("fluid", 2),
            Map.entry("fluids", 2),
            Map.entry("hours", 2),
            Map.entry("nutrients", 3),
            Map.entry("spasm", 2),
            Map.entry("spasms", 2),
            Map.entry("tingling", 3),
            Map.entry("tires", 2));

    static Readability of(Stream<String> texts) {
        return texts.map(Readability::of).reduce(new Readability(0, 0, 0), Readability::plus);
    }

    private static Readability of(String text) {
        int sentences = (int) SENTENCE_END
                .splitAsStream(text)
                .filter(sentence -> WORD.matcher(sentence).find())
                .count();
        int words = 0;
        int syllables = 0;
        for (Matcher word = WORD.matcher(text); word.find(); words++) {
            syllables += syllablesOf(word.group());
        }
        return new Readability(sentences, words, syllables);
    }

    private Readability plus(Readability other) {
        return new Readability(sentences + other.sentences, words + other.words, syllables + other.syllables);
    }

    double grade() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    static int syllablesOf(String word) {
        if (Character.isDigit(word.charAt(0)) || ABBREVIATION.matcher(word).matches()) {
            return word.length();
        }
        return Stream.of(word.toLowerCase(Locale.ROOT).split("-"))
                .mapToInt(Readability::syllablesOfPart)
                .sum();
    }

    private static int syllablesOfPart(String part) {
        String word = part.replaceFirst("['’](s|t)$", "");
        if (COUNTED_TOO_LOW.containsKey(word)) {
            return COUNTED_TOO_LOW.get(word);
        }
        long runs = VOWELS.matcher(word).results().count();
        long apart = SPOKEN_APART.matcher(word).results().count();
        boolean silentEnd = SILENT_END.matcher(word).find();
        return (int) Math.max(1, runs + apart - (silentEnd ? 1 : 0));
    }
}
