package healthcontent.imports.rule;

import java.util.List;
import java.util.Optional;

/** Sentences whose subject is a test, such as "X-rays can help rule out a broken bone". */
public final class Subjects {

    private static final int MOST_WORDS = 5;

    private final Words words;

    /** Goes by the words of a language. */
    public Subjects(Words words) {
        this.words = words;
    }

    /** The subject of a paragraph's first sentence, where it does what tests do. */
    public Optional<String> of(String paragraph) {
        List<String> parts = List.of(paragraph.split(" ", 12));
        for (int i = 1; i <= MOST_WORDS && i < parts.size() - 1; i++) {
            String subject = String.join(" ", parts.subList(0, i));
            String rest = Phrases.folded(String.join(" ", parts.subList(i, Math.min(i + 4, parts.size()))));
            if (words.phrases("subject.verbs").begin(rest)) {
                boolean isName = !words.phrases("subject.not").begin(Phrases.folded(subject))
                        && subject.chars().noneMatch(c -> ",;:.".indexOf(c) >= 0)
                        && !Character.isLowerCase(subject.codePointAt(0));
                return Optional.of(subject).filter(name -> isName);
            }
        }
        return Optional.empty();
    }
}
