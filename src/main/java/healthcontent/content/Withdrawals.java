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

    private static final String OF_ORIGINALS = """
            select withdrawn.type, withdrawn.slug, withdrawn.reason, withdrawn.changed_at, live.slug as replacement,
                   case when withdrawn.type = 'comparison' then (
                       select string_agg(condition, ' ')
                         from jsonb_array_elements_text((
                             select published.content->'conditions'
                               from document_revision published
                              where published.document_id = withdrawn.id and published.op = 'published'
                              order by published.revision desc
                              limit 1)) condition)
                   end as compared
              from content_state
              join document withdrawn on withdrawn.language = content_state.default_language
              left join document live
                on live.type = withdrawn.type and live.slug = withdrawn.replacement
               and live.language = withdrawn.language and live.op = 'published'
             where withdrawn.op = 'withdrawn'
             order by withdrawn.seq
            """;

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

    /** All originals that are withdrawn at present. */
    public List<Withdrawal> ofOriginals() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_ORIGINALS);
                ResultSet rows = statement.executeQuery()) {
            List<Withdrawal> withdrawals = new ArrayList<>();
            while (rows.next()) {
                withdrawals.add(new Withdrawal(
                        DocumentType.of(rows.getString("type")).orElseThrow(),
                        rows.getString("slug"),
                        rows.getString("reason"),
                        rows.getTimestamp("changed_at").toInstant(),
                        rows.getString("replacement"),
                        compared(rows.getString("compared"))));
            }
            return withdrawals;
        }
    }

    private static List<String> compared(String slugs) {
        return slugs == null ? List.of() : List.of(slugs.split(" ", -1));
    }
}
