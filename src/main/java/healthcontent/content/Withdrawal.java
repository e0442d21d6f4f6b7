package healthcontent.content;

import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import healthcontent.problem.Replacement;
import healthcontent.problem.Withdrawn;
import java.time.Instant;
import java.util.Optional;

/**
 * A document that was live once, as far as a reader is told.
 *
 * @param translation language of the translation that was withdrawn, or null where it was the original with all of them
 * @param reason as in {@code WithdrawalReason}
 * @param replacement slug of a live document of the same type, or null
 */
public record Withdrawal(
        DocumentType type, String slug, String translation, String reason, Instant at, String replacement) {

    /** The response to a reader, with links in the reader's language. */
    public Withdrawn problem(ReaderLanguage reader) {
        return new Withdrawn(
                translation == null ? type.value() : "translation into " + translation + " of the " + type.value(),
                slug,
                reason,
                at,
                Optional.ofNullable(replacement)
                        .map(instead -> new Replacement(instead, reader.href(Paths.of(type, instead))))
                        .orElse(null));
    }
}
