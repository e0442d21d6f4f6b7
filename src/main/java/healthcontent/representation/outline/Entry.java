package healthcontent.representation.outline;

import java.util.List;

/**
 * One thing of several: a cause, a question, a warning sign.
 *
 * @param title its name
 * @param href where it is, a path without a host; null where it has none
 * @param lines what is said of it; may be empty
 */
public record Entry(Text title, String href, List<Line> lines) implements Block {

    /** Takes its own copy of the lines. */
    public Entry {
        lines = List.copyOf(lines);
    }
}
