package healthcontent.representation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.representation.outline.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What texts say that is neither in the JSON of a document nor a word of the service in Spanish. */
public final class Additions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> known = new HashSet<>();
    private final List<String> longestFirst;

    /** Beyond this document. */
    public Additions(JsonNode document) throws IOException {
        collect(document);
        try (InputStream words = Words.class.getResourceAsStream("/representation/words-es.json")) {
            known.addAll(JSON.readValue(words, new TypeReference<Map<String, String>>() {})
                    .values());
        }
        longestFirst = known.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** What is left of a text once everything known is taken out; nothing where it is made of that. */
    public String in(String text) {
        if (known.contains(text)) {
            return "";
        }
        String rest = text;
        for (String value : longestFirst) {
            rest = rest.replace(value, "");
        }
        return rest.replaceAll("[ .,:;()]", "");
    }

    private void collect(JsonNode node) {
        if (node.isContainerNode()) {
            node.forEach(this::collect);
        } else {
            known.add(node.asText());
        }
    }
}
