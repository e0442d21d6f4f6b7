package healthcontent.httpcache;

import healthcontent.document.DocumentType;
import java.time.Instant;

/**
 * A document that was live once, as far as a reader is told.
 *
 * @param reason as in {@code WithdrawalReason}
 * @param replacement slug of a live document of the same type, or null
 */
record Withdrawal(DocumentType type, String slug, String reason, Instant at, String replacement) {}
