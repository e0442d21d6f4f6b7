package healthcontent.imports.rule;

import java.util.List;
import java.util.Optional;

/** Which kind a treatment is of: its name counts before what is said of it. */
public final class TreatmentKinds {

    private static final List<String> KINDS = List.of("therapy", "medication", "self-care");

    private final Words words;

    /** Goes by the words of a language. */
    public TreatmentKinds(Words words) {
        this.words = words;
    }

    /** The kind, as documents have it; {@code medical} where no word tells. */
    public String of(String name, String detail) {
        return in(Phrases.folded(name)).or(() -> in(Phrases.folded(detail))).orElse("medical");
    }

    private Optional<String> in(String folded) {
        return KINDS.stream()
                .filter(kind -> words.phrases("treatment." + kind).areIn(folded))
                .findFirst();
    }
}
