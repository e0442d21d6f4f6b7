package healthcontent.representation.outline;

import java.util.List;

/**
 * A line of an entry.
 *
 * @param label what its texts are, in the words of the service; null where they speak for themselves
 * @param texts at least one; several are a list
 */
public record Line(String label, List<Text> texts) {

    /** Takes its own copy of the texts. */
    public Line {
        texts = List.copyOf(texts);
    }
}
