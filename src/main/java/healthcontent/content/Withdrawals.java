package healthcontent.content;

import healthcontent.document.DocumentType;
import healthcontent.notification.ContentHead;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks the database what was withdrawn. */
@Singleton
public class Withdrawals {

    /** Also of what has been published again since, as what was kept of it is from before. */
    private static final String SINCE = """
            select slug
              from document
             where seq > ?
               and exists (
                   select from document_revision withdrawal
                     join release on release.id = withdrawal.release_id
                    where withdrawal.document_id = document.id
                      and withdrawal.op = 'withdrawn'
                      and release.last_seq > ?)
            """;

    private static final String GONE = """
            select reader_language, kind, name, type, slug, translation, reason, withdrawn_at, replacement from gone""";

    private static final String HISTORY = "select from release where id = ?";

    private final AgroalDataSource database;

    Withdrawals(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether the history of this database goes through this head; not so after it was restored from a backup. */
    public boolean historyHolds(ContentHead head) throws SQLException {
        if (head.release() == null) {
            return true;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(HISTORY)) {
            statement.setObject(1, head.release());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The slugs of what was withdrawn after this head, in whatever language. */
    public Set<String> since(ContentHead head) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SINCE)) {
            statement.setLong(1, head.seq());
            statement.setLong(2, head.seq());
            try (ResultSet rows = statement.executeQuery()) {
                Set<String> slugs = new HashSet<>();
                while (rows.next()) {
                    slugs.add(rows.getString("slug"));
                }
                return slugs;
            }
        }
    }

    /** Everything that a reader is told is withdrawn, path by path. */
    public List<Gone> gone() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(GONE);
                ResultSet rows = statement.executeQuery()) {
            List<Gone> gone = new ArrayList<>();
            while (rows.next()) {
                gone.add(new Gone(
                        rows.getString("reader_language"),
                        GoneName.paths(rows.getString("kind"), rows.getString("name")),
                        withdrawal(rows)));
            }
            return gone;
        }
    }

    private static Withdrawal withdrawal(ResultSet row) throws SQLException {
        return new Withdrawal(
                DocumentType.of(row.getString("type")).orElseThrow(),
                row.getString("slug"),
                row.getString("translation"),
                row.getString("reason"),
                row.getTimestamp("withdrawn_at").toInstant(),
                row.getString("replacement"));
    }
}
