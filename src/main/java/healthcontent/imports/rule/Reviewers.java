package healthcontent.imports.rule;

import java.util.Optional;

/** Lines that say who reviewed an article. */
public final class Reviewers {

    private static final int MOST_CHARACTERS = 160;

    private final Phrases phrases;

    /** Goes by the words of a language. */
    public Reviewers(Words words) {
        this.phrases = words.phrases("reviewer");
    }

    /** The reviewer that a line names, as it is written there. */
    public Optional<String> named(String line) {
        if (line.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String text = Phrases.folded(line);
        return phrases.all().stream()
                .filter(text::startsWith)
                .map(phrase -> afterWords(line, phrase.strip().split(" ").length))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String afterWords(String line, int words) {
        String[] parts = line.split(" ", words + 1);
        return parts.length <= words
                ? ""
                : parts[words].replaceFirst("^[:\\s–—-]+", "").strip();
    }
}
