package healthcontent.imports.rule;

import healthcontent.imports.article.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a heading says of what stands below it. */
public final class Headings {

    private static final int MOST_WORDS = 14;
    private static final int MOST_CHARACTERS = 120;

    /** Such as {@code What is (are) Acne ?}. */
    private static final Pattern AROUND = Pattern.compile("^[\\s¿¡:–—-]+|[\\s?!:.–—-]+$");

    private final Words words;

    /** Goes by the words of a language. */
    public Headings(Words words) {
        this.words = words;
    }

    /**
     * What a heading is about: the phrase that stands first in it counts, and what is told apart first where two do.
     */
    public Optional<Aspect> aspect(String heading) {
        String text = Phrases.folded(heading);
        Aspect found = null;
        int at = Integer.MAX_VALUE;
        for (Aspect aspect : Aspect.values()) {
            int first = words.phrases("heading." + aspect.value()).first(text);
            boolean weak = aspect == Aspect.OVERVIEW && found != null;
            if (first >= 0 && first < at && !weak && !(found != null && isStrong(found))) {
                found = aspect;
                at = first;
            }
        }
        return Optional.ofNullable(found);
    }

    /** These words decide wherever they stand: "Conditions associated with…", "When to see a doctor about symptoms". */
    private static boolean isStrong(Aspect aspect) {
        return switch (aspect) {
            case COMPARISON, FAQS, ASSOCIATED_CONDITIONS, SEE_DOCTOR -> true;
            default -> false;
        };
    }

    /** Whether a line that stands alone may be a heading. */
    public static boolean mayBe(String line) {
        return !line.isEmpty()
                && line.length() <= MOST_CHARACTERS
                && line.split(" ").length <= MOST_WORDS
                && Sentences.of(line).size() == 1
                && (!Sentences.endsLikeOne(line) || isQuestion(line))
                && ",;".indexOf(line.charAt(line.length() - 1)) < 0
                && !Character.isLowerCase(line.codePointAt(0));
    }

    /** Whether a text is a question. */
    public static boolean isQuestion(String text) {
        return text.endsWith("?");
    }

    /** The name of the condition that a heading holds, such as "Leg cramps" of "Causes of leg cramps at night". */
    public Optional<String> topic(String heading) {
        if (heading.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String inner = AROUND.matcher(heading).replaceAll("");
        List<String> originals = new ArrayList<>(List.of(inner.split(" ")));
        for (int i = 1; i < originals.size(); i++) {
            String before = Phrases.folded(String.join(" ", originals.subList(0, i)));
            if (words.phrases("topic.after").all().stream().anyMatch(before::endsWith)) {
                List<String> rest = originals.subList(i, originals.size());
                String longer = Phrases.folded(before.strip() + " " + rest.get(0));
                boolean goesOn = words.phrases("topic.after").all().stream().anyMatch(longer::endsWith);
                if (!goesOn) {
                    return Optional.of(withoutEnd(String.join(" ", withoutArticle(rest))))
                            .filter(name -> !name.isEmpty())
                            .map(Headings::capital);
                }
            }
        }
        return Optional.empty();
    }

    private List<String> withoutArticle(List<String> parts) {
        boolean begins =
                parts.size() > 1 && words.phrases("topic.articles").all().contains(Phrases.folded(parts.get(0)));
        return begins ? parts.subList(1, parts.size()) : parts;
    }

    private static String capital(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    private String withoutEnd(String name) {
        String rest = AROUND.matcher(name.replaceFirst("\\s*[(:].*$", "")).replaceAll("");
        for (String end : words.phrases("topic.before").all()) {
            String folded = Phrases.folded(rest);
            if (folded.endsWith(end) && folded.length() > end.length()) {
                String[] parts = rest.split(" ");
                int kept = parts.length - end.strip().split(" ").length;
                rest = String.join(" ", List.of(parts).subList(0, Math.max(kept, 1)));
            }
        }
        return rest;
    }
}
