package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The lines of an entry while it is written. What is absent makes no line. */
final class Lines {

    private final Words words;
    private final String language;
    private final List<Line> written = new ArrayList<>();

    /**
     * Begins the lines of an entry.
     *
     * @param of what the entry is about; its {@code language}, where it has one, is that of its texts
     */
    Lines(Words words, JsonNode of) {
        this.words = words;
        this.language = of.hasNonNull("language") ? of.get("language").textValue() : null;
    }

    /** That of its texts, null where it is the document's. */
    String language() {
        return language;
    }

    List<Line> written() {
        return written;
    }

    Text text(JsonNode node) {
        return new Text(node.asText(), language);
    }

    /** Adds a text, if it is there. */
    Lines add(JsonNode text) {
        return add((String) null, text);
    }

    /** Adds a text, or a list of them, under a word of the service, if there are any. */
    Lines add(String label, JsonNode texts) {
        List<Text> found = texts.isTextual()
                ? List.of(text(texts))
                : StreamSupport.stream(texts.spliterator(), false)
                        .map(this::text)
                        .toList();
        return add(label, found);
    }

    Lines add(String label, List<Text> texts) {
        if (!texts.isEmpty()) {
            written.add(new Line(label == null ? null : words.of(label), texts));
        }
        return this;
    }

    /** Adds words of the service. */
    Lines say(String label, String words) {
        return add(label, List.of(Text.of(words)));
    }
}
