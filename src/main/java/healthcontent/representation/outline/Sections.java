package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The sections of an outline while it is written. What has no content makes no section. */
final class Sections {

    private final Words words;
    private final List<Section> written = new ArrayList<>();

    Sections(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    List<Section> written() {
        return written;
    }

    /** Adds a section under a word of the service. */
    void add(String key, String heading, List<? extends Block> blocks) {
        add(key, Text.of(words.of(heading)), blocks);
    }

    void add(String key, Text heading, List<? extends Block> blocks) {
        if (!blocks.isEmpty()) {
            written.add(new Section(key, heading, List.copyOf(blocks)));
        }
    }

    /** Adds a section of the entries of a list, if there are any. */
    void addEntries(String key, String heading, JsonNode list, Function<JsonNode, Entry> entry) {
        add(
                key,
                heading,
                StreamSupport.stream(list.spliterator(), false).map(entry).toList());
    }

    /** Adds a section of one paragraph for each text of a list, or for a single text. */
    void addParagraphs(String key, String heading, JsonNode texts) {
        add(key, heading, paragraphs(texts));
    }

    static List<Paragraph> paragraphs(JsonNode texts) {
        return texts(texts).stream().map(Paragraph::new).toList();
    }

    /** The texts of a list, or a single text; none where it is absent. */
    static List<Text> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(Text.of(node.textValue()));
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(text -> Text.of(text.textValue()))
                .toList();
    }
}
