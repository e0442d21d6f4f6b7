package healthcontent.representation;

import healthcontent.representation.format.Format;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The formats that there are beside JSON: those that the file {@code META-INF/services} of {@link Format} names, a line
 * each, the preferred ones first.
 */
public final class Formats {

    /** The value of the query parameter {@code format} that stands for JSON. */
    public static final String JSON_NAME = "json";

    /** The media type of every resource. */
    public static final String JSON = "application/json";

    private static final List<Format> ALL = ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private static final List<String> NAMES = withJson(JSON_NAME, Format::name);
    private static final List<String> MEDIA_TYPES = withJson(JSON, Format::mediaType);

    private Formats() {}

    /** All of them, the preferred ones first. */
    public static List<Format> all() {
        return ALL;
    }

    /** The values of the query parameter {@code format}, JSON first. */
    public static List<String> names() {
        return NAMES;
    }

    /** The media types that a document is offered in, JSON first. */
    public static List<String> mediaTypes() {
        return MEDIA_TYPES;
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

    private static List<String> withJson(String json, Function<Format, String> of) {
        return Stream.concat(Stream.of(json), ALL.stream().map(of)).toList();
    }
}
