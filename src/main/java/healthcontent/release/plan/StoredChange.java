package healthcontent.release.plan;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentId;
import healthcontent.document.Documents;
import healthcontent.document.WithdrawalReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/**
 * One line of a plan as it is stored.
 *
 * @param pointer where the bundle asked for it; empty for a withdrawal that cascaded from another
 * @param content what goes live, until it is
 * @param patch from the live content to the new one, for an update
 */
public record StoredChange(
        DocumentId id,
        Optional<String> pointer,
        Optional<Integer> ifRevision,
        Optional<JsonNode> content,
        Optional<WithdrawalReason> reason,
        Optional<String> replacement,
        Action action,
        int replaces,
        Optional<JsonNode> patch) {

    /** The same, without its content. */
    public StoredChange withoutContent() {
        return new StoredChange(
                id, pointer, ifRevision, Optional.empty(), reason, replacement, action, replaces, patch);
    }

    /** Reads a row of {@code release_document}. */
    public static StoredChange of(ResultSet row, Function<String, JsonNode> json) throws SQLException {
        return new StoredChange(
                Documents.id(row),
                Optional.ofNullable(row.getString("pointer")),
                Optional.ofNullable(row.getObject("if_revision", Integer.class)),
                Optional.ofNullable(row.getString("content")).map(json),
                Optional.ofNullable(row.getString("reason")).flatMap(WithdrawalReason::of),
                Optional.ofNullable(row.getString("replacement")),
                Action.of(row.getString("action")),
                row.getInt("replaces"),
                Optional.ofNullable(row.getString("patch")).map(json));
    }
}
