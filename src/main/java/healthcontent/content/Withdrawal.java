package healthcontent.content;

import healthcontent.document.DocumentType;
import java.time.Instant;
import java.util.List;

/**
 * A document that was live once, as far as a reader is told.
 *
 * @param reason as in {@code WithdrawalReason}
 * @param replacement slug of a live document of the same type, or null
 * @param compared the two conditions of a comparison, otherwise empty
 */
public record Withdrawal(
        DocumentType type, String slug, String reason, Instant at, String replacement, List<String> compared) {

    /** The other paths of a comparison: by its conditions, in either order. */
    public List<String> pair() {
        return compared.size() == 2
                ? List.of(path(compared.get(0), compared.get(1)), path(compared.get(1), compared.get(0)))
                : List.of();
    }

    private static String path(String condition, String other) {
        return Paths.condition(condition) + "/comparisons/" + other;
    }
}
