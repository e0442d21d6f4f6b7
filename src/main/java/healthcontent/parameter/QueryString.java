package healthcontent.parameter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

    private static Pair pair(String raw) {
        int equals = raw.indexOf('=');
        String name = equals < 0 ? raw : raw.substring(0, equals);
        String value = equals < 0 ? "" : raw.substring(equals + 1);
        return new Pair(raw, decode(name), decode(value));
    }

    /**
     * The text behind percent-encoding, with a plus sign for a space.
     *
     * @return empty where it is malformed, or its bytes are not UTF-8
     */
    public static Optional<String> decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.put((byte) ((high << 4) | low));
                i += 2;
            } else if (c == '#' || c > '~' || c <= ' ') {
                return Optional.empty();
            } else {
                bytes.put((byte) (c == '+' ? ' ' : c));
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
