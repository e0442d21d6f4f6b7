package healthcontent.imports.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a text stands in the file that it came in.
 *
 * @param line counted from 1; null where the format has no lines, as in a text within JSON
 * @param path a JSON Pointer (RFC 6901) or the path of an element of XML; null in a format that is lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportPlace", description = "Where a text stands in the file that it came in.")
public record Place(
        @Schema(description = "The line, counted from 1; within the text at path where there is a path.")
        Integer line,

        @Schema(description = "A JSON Pointer (RFC 6901), or the path of an element of XML.")
        String path) {

    /** A place that only has a line. */
    public static Place line(int line) {
        return new Place(line, null);
    }

    /** A place that only has a path. */
    public static Place path(String path) {
        return new Place(null, path);
    }

    /** The same place, in a text that stands at a path. */
    public Place within(String outer) {
        return new Place(line, outer);
    }
}
