package healthcontent.release.revision;

import healthcontent.problem.InvalidHeader;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of {@code If-Match} or {@code If-None-Match} (RFC 9110, 13.1). On several lines, it is one list.
 *
 * @param any whether it is {@code *}
 * @param tags the entity tags that it names otherwise
 */
record EntityTags(boolean any, List<Tag> tags) {

    private static final String TAG = "(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\")";
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern LIST = Pattern.compile("[ \\t,]*+(?:" + TAG + "[ \\t]*+(?:,[ \\t,]*+|$))++");

    /**
     * An entity tag.
     *
     * @param quoted without the mark of a weak one
     */
    record Tag(boolean isWeak, String quoted) {

        boolean names(int revision) {
            return quoted.equals(of(revision));
        }
    }

    /** The entity tag of a revision. */
    static String of(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * What a header names; empty where it is absent or says nothing.
     *
     * @throws InvalidHeader where it is malformed
     */
    static Optional<EntityTags> in(HttpHeaders headers, String name) {
        List<String> lines = Optional.ofNullable(headers.getRequestHeader(name)).orElse(List.of());
        String value = String.join(",", lines).strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.equals("*")) {
            return Optional.of(new EntityTags(true, List.of()));
        }
        if (!LIST.matcher(value).matches()) {
            throw new InvalidHeader(
                    name, "must be the ETag of a revision, such as \"3\", or several with commas between");
        }
        return Optional.of(new EntityTags(
                false,
                ONE.matcher(value)
                        .results()
                        .map(tag -> new Tag(tag.group(1) != null, tag.group(2)))
                        .toList()));
    }

    /** By strong comparison, which a write needs: a weak tag says that two are alike, not that they are the same. */
    boolean name(int revision) {
        return any || tags.stream().anyMatch(tag -> !tag.isWeak() && tag.names(revision));
    }

    /** By weak comparison, which is enough for whoever has it already. */
    boolean nameWeakly(int revision) {
        return any || tags.stream().anyMatch(tag -> tag.names(revision));
    }
}
