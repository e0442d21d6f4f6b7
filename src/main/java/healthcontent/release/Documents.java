package healthcontent.release;

import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads what rows say of documents. */
final class Documents {

    private Documents() {}

    /** The identity in the columns {@code type}, {@code slug} and {@code language}. */
    static DocumentId id(ResultSet row) throws SQLException {
        return new DocumentId(
                DocumentType.of(row.getString("type")).orElseThrow(), row.getString("slug"), row.getString("language"));
    }
}
