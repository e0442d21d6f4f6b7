package healthcontent.representation;

import healthcontent.representation.format.Format;
import healthcontent.representation.jsonld.JsonLdFormat;
import healthcontent.representation.markdown.MarkdownFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that there are beside JSON. This is the one place that names them. */
public final class Formats {

    /** The value of the query parameter {@code format} that stands for JSON. */
    public static final String JSON_NAME = "json";

    /** The media type of every resource. */
    public static final String JSON = "application/json";

    private static final List<Format> ALL = List.of(new MarkdownFormat(), new JsonLdFormat());

    private Formats() {}

    /** All of them, the preferred ones first. */
    public static List<Format> all() {
        return ALL;
    }

    /** The values of the query parameter {@code format}, JSON first. */
    public static List<String> names() {
        return Stream.concat(Stream.of(JSON_NAME), ALL.stream().map(Format::name))
                .toList();
    }

    /** The media types that a document is offered in, JSON first. */
    public static List<String> mediaTypes() {
        return Stream.concat(Stream.of(JSON), ALL.stream().map(Format::mediaType))
                .toList();
    }

    /** The one of this name; empty for JSON and for a name that there is not. */
    public static Optional<Format> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The one of this media type; empty for JSON and for a type that is not offered. */
    public static Optional<Format> ofType(String mediaType) {
        return ALL.stream()
                .filter(format -> format.mediaType().equals(mediaType))
                .findFirst();
    }
}
