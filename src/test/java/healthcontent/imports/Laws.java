package healthcontent.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.imports.article.Sentences;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The two laws of imports. Texts are compared by their letters and digits, whatever stands between these. */
final class Laws {

    /** Values that are no texts of the source: they are chosen from lists, or made of names. */
    private static final Set<String> NO_TEXTS = Set.of(
            "slug",
            "type",
            "language",
            "cause",
            "symptom",
            "condition",
            "status",
            "extent",
            "kind",
            "urgency",
            "aspect",
            "disclaimer",
            "conditions");

    private Laws() {}

    /** Every sentence of the source is in the bundle, or told. */
    static void nothingIsLost(String what, List<String> source, Importer.Draft draft) {
        List<String> told = new ArrayList<>();
        texts(draft.bundle(), "", told);
        for (Importer.Imported article : draft.articles()) {
            article.notes().unplaced().forEach(unplaced -> told.add(unplaced.text()));
            article.notes().leftOut().forEach(left -> told.add(left.text()));
            article.notes().taken().forEach(taken -> told.add(taken.text()));
            article.notes().sections().forEach(section -> told.add(section.heading()));
        }
        String all = String.join("|", told.stream().map(Laws::letters).toList());
        List<String> lost = source.stream()
                .flatMap(Laws::pieces)
                .filter(piece -> !letters(piece).isEmpty() && !all.contains(letters(piece)))
                .toList();
        assertEquals(List.of(), lost, what + ": lost");
    }

    /** Every text of the bundle is in the source. */
    static void nothingIsInvented(String what, String source, Importer.Draft draft, Set<String> ofTheService) {
        List<String> texts = new ArrayList<>();
        texts(draft.bundle().path("documents"), "", texts);
        String all = letters(source);
        List<String> invented = texts.stream()
                .flatMap(text -> Sentences.of(text).stream())
                .filter(sentence -> !all.contains(letters(sentence)) && !ofTheService.contains(sentence))
                .toList();
        assertEquals(List.of(), invented, what + ": invented");
    }

    private static Stream<String> pieces(String text) {
        String plain = text.replaceAll("[\\s\\u00A0]+", " ").strip();
        return Sentences.of(plain).stream().flatMap(sentence -> Arrays.stream(sentence.split(":\\s|\\s[–—-]\\s|\\|")));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static void texts(JsonNode node, String name, List<String> found) {
        if (node.isTextual() && !NO_TEXTS.contains(name)) {
            found.add(node.textValue());
        } else if (node.isArray() && !NO_TEXTS.contains(name)) {
            node.forEach(item -> texts(item, name, found));
        } else if (node.isObject()) {
            node.properties().forEach(property -> {
                boolean isReference = property.getValue().isTextual() && NO_TEXTS.contains(property.getKey());
                if (!isReference
                        && !property.getKey().equals("url")
                        && !property.getKey().equals("licence")) {
                    texts(property.getValue(), property.getKey(), found);
                }
            });
        }
    }
}
