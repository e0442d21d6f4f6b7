package healthcontent.document;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads what rows say of documents. */
public final class Documents {

    private Documents() {}

    /** The identity in the columns {@code type}, {@code slug} and {@code language}. */
    public static DocumentId id(ResultSet row) throws SQLException {
        return new DocumentId(
                DocumentType.of(row.getString("type")).orElseThrow(), row.getString("slug"), row.getString("language"));
    }
}
