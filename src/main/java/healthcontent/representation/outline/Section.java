package healthcontent.representation.outline;

import java.util.List;

/**
 * A section of a document.
 *
 * @param key the member of the JSON that it shows, such as {@code redFlags}
 * @param heading in the language of the document
 * @param blocks at least one
 */
public record Section(String key, Text heading, List<Block> blocks) {

    /** Takes its own copy of the blocks. */
    public Section {
        blocks = List.copyOf(blocks);
    }
}
