package healthcontent.parameter;

import healthcontent.edge.UriText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The query of a request, read strictly: what is not percent-encoded UTF-8 is noticed and not guessed at. */
public final class QueryString {

    private QueryString() {}

    /**
     * A parameter as it stands in the query.
     *
     * @param name empty where it is malformed
     * @param value empty where it is malformed
     */
    public record Pair(String raw, Optional<String> name, Optional<String> value) {}

    /**
     * The parameters in the order of the query.
     *
     * @param query as it came over the wire, without the question mark, or null. A semicolon separates as an ampersand
     *     does, because that is how the server reads it.
     */
    public static List<Pair> parse(String query) {
        if (query == null) {
            return List.of();
        }
        return Arrays.stream(query.split("[&;]"))
                .filter(pair -> !pair.isEmpty())
                .map(QueryString::pair)
                .toList();
    }

    /** Whether all of a query can be read. */
    public static boolean isFormed(String query) {
        return parse(query).stream()
                .allMatch(pair -> pair.name().isPresent() && pair.value().isPresent());
    }

    private static Pair pair(String raw) {
        int equals = raw.indexOf('=');
        String name = equals < 0 ? raw : raw.substring(0, equals);
        String value = equals < 0 ? "" : raw.substring(equals + 1);
        return new Pair(raw, decode(name), decode(value));
    }

    /** With a plus sign for a space, as forms encode it. */
    private static Optional<String> decode(String text) {
        return UriText.decode(text.indexOf('+') < 0 ? text : text.replace("+", "%20"));
    }
}
