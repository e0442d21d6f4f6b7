package healthcontent.imports.rule;

/** Lines that offer something or lead elsewhere. */
public final class Adverts {

    private static final int MOST_WORDS = 40;

    private final Phrases phrases;

    /** Goes by the words of a language. */
    public Adverts(Words words) {
        this.phrases = words.phrases("advert");
    }

    /** Whether a whole line or paragraph is one. */
    public boolean isOne(String text) {
        return text.split(" ").length <= MOST_WORDS && phrases.areIn(Phrases.folded(text));
    }
}
