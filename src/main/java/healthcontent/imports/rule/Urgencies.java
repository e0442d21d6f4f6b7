package healthcontent.imports.rule;

import healthcontent.document.condition.Urgency;
import healthcontent.imports.article.Sentences;
import java.util.Optional;

/** Words of urgency. They only propose: what is a red flag, an editor decides. */
public final class Urgencies {

    private final Words words;

    /** Goes by the words of a language. */
    public Urgencies(Words words) {
        this.words = words;
    }

    /**
     * A sentence with a word of urgency.
     *
     * @param word that was found
     * @param urgency that the word stands for
     */
    public record Urgent(String sentence, String word, Urgency urgency) {}

    /** The most urgent sentence of a text. */
    public Optional<Urgent> in(String text) {
        Urgent found = null;
        for (String sentence : Sentences.of(text)) {
            Optional<Urgent> next = ofSentence(sentence);
            if (next.isPresent()
                    && (found == null
                            || found.urgency().isLessUrgentThan(next.get().urgency()))) {
                found = next.get();
            }
        }
        return Optional.ofNullable(found);
    }

    private Optional<Urgent> ofSentence(String sentence) {
        String folded = Phrases.folded(sentence);
        for (Urgency urgency : Urgency.values()) {
            Optional<String> word = words.phrases("urgency." + urgency.value()).in(folded);
            if (word.isPresent()) {
                return Optional.of(new Urgent(sentence, word.get(), urgency));
            }
        }
        return Optional.empty();
    }
}
