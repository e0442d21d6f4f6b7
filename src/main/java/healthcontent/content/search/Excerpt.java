package healthcontent.content.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The part of a text that has most of what was searched for, with those words marked. */
final class Excerpt {

    /** How long it may be, in characters (UTF-16); a word is never cut. */
    private static final int LONGEST = 240;

    /** How much of it comes before the first word found. */
    private static final int BEFORE = 80;

    private static final String MORE = "…";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}" + SearchWords.UNSEEN + "]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String line;
    private final List<MatchResult> found = new ArrayList<>();
    private double worth;

    private Excerpt(String line, List<Meaning> meanings) {
        this.line = line;
        Set<Meaning> seen = new HashSet<>();
        WORD.matcher(line).results().forEach(word -> {
            String folded = folded(word.group());
            meanings.stream()
                    .filter(meaning -> meaning.forms().contains(folded))
                    .findFirst()
                    .ifPresent(meaning -> {
                        found.add(word);
                        worth += seen.add(meaning) ? meaning.weight() : 0;
                    });
        });
    }

    /**
     * The pieces of an excerpt.
     *
     * @param texts one a line; of equally good ones, the first is taken
     * @param meanings what is to be marked
     */
    static List<ExcerptPiece> of(String texts, List<Meaning> meanings) {
        Excerpt best = null;
        for (String line : texts.lines().toList()) {
            Excerpt excerpt = new Excerpt(line, meanings);
            if (!line.isBlank() && (best == null || excerpt.worth > best.worth)) {
                best = excerpt;
            }
        }
        return best == null ? List.of() : best.pieces();
    }

    private List<ExcerptPiece> pieces() {
        int first = found.isEmpty() ? 0 : found.get(0).start();
        int start = line.length() <= LONGEST ? 0 : beginning(Math.max(0, first - BEFORE));
        int end = line.length() - start <= LONGEST ? line.length() : end(start);
        List<ExcerptPiece> pieces = new ArrayList<>();
        int done = start;
        for (MatchResult word : found) {
            if (word.start() >= start && word.end() <= end) {
                add(done, word.start(), false, pieces);
                add(word.start(), word.end(), true, pieces);
                done = word.end();
            }
        }
        add(done, end, false, pieces);
        if (start > 0) {
            pieces.set(0, before(pieces.get(0), pieces));
        }
        if (end < line.length()) {
            pieces.add(new ExcerptPiece(" " + MORE, false));
        }
        return List.copyOf(pieces);
    }

    private static ExcerptPiece before(ExcerptPiece first, List<ExcerptPiece> pieces) {
        if (!first.match()) {
            return new ExcerptPiece(MORE + " " + first.text(), false);
        }
        pieces.add(1, first);
        return new ExcerptPiece(MORE + " ", false);
    }

    private void add(int from, int to, boolean match, List<ExcerptPiece> pieces) {
        if (from < to) {
            pieces.add(new ExcerptPiece(line.substring(from, to), match));
        }
    }

    /** The beginning of the word at a place, or after a space. */
    private int beginning(int at) {
        int space = line.lastIndexOf(' ', at);
        return space < 0 || at - space > BEFORE ? whole(at) : space + 1;
    }

    private int end(int start) {
        int longest = start + LONGEST;
        int space = line.lastIndexOf(' ', longest);
        return space <= start ? whole(longest) : space;
    }

    /** Not within a character that is two in UTF-16. */
    private int whole(int at) {
        return at > 0 && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }

    /** As the database has its words. */
    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(SearchWords.plain(word), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
