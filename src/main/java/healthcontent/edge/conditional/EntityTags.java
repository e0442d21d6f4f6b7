package healthcontent.edge.conditional;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of {@code If-Match} or {@code If-None-Match} (RFC 9110, 13.1.1 and 13.1.2). Of a malformed value, every
 * entity tag counts that can be read all the same; {@link #wellFormed} is for requests that are refused then.
 *
 * @param lines of the field, in their order
 */
public record EntityTags(List<String> lines) {

    private static final String TAG = "(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\")";
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern LIST = Pattern.compile("[ \\t,]*+(?:" + TAG + "[ \\t]*+(?:,[ \\t,]*+|$))++");
    private static final String ANY = "*";

    /** The value of a field of a request; empty where it has no such field. */
    public static Optional<EntityTags> in(MultiMap request, CharSequence name) {
        return request.contains(name) ? Optional.of(new EntityTags(request.getAll(name))) : Optional.empty();
    }

    /** Whether it says nothing. */
    public boolean isBlank() {
        return combined().isEmpty();
    }

    /** The value with its lines combined to one (RFC 9110, 5.3); empty where it is malformed then. */
    public Optional<EntityTags> wellFormed() {
        String value = combined();
        return value.equals(ANY) || LIST.matcher(value).matches()
                ? Optional.of(new EntityTags(List.of(value)))
                : Optional.empty();
    }

    private String combined() {
        return String.join(",", lines).strip();
    }

    /** Whether it is {@code *}. */
    public boolean isAny() {
        return lines.stream().anyMatch(EntityTags::isAny);
    }

    /** Whether it names this strong entity tag by strong comparison, to which a weak tag equals none. */
    public boolean nameStrongly(String etag) {
        return lines.stream().anyMatch(line -> names(line, etag, false));
    }

    /** Whether it names this strong entity tag by weak comparison, which overlooks that a tag is weak. */
    public boolean nameWeakly(String etag) {
        return lines.stream().anyMatch(line -> names(line, etag, true));
    }

    private static boolean names(String line, String etag, boolean weakly) {
        return line.equals(etag)
                || isAny(line)
                || ONE.matcher(line)
                        .results()
                        .anyMatch(tag -> tag.group(2).equals(etag) && (weakly || tag.group(1) == null));
    }

    private static boolean isAny(String line) {
        return line.strip().equals(ANY);
    }
}
