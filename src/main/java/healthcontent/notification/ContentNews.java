package healthcontent.notification;

import healthcontent.database.WholeDatabase;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The head of the content, and what has happened since a head that was known before. One statement reads all of it. So
 * what was withdrawn up to a head is known with that head, even if the database goes away right after.
 *
 * @param head the newest change
 * @param follows whether its history goes through the head known before; not so after the database was restored from a
 *     backup
 * @param withdrawn the slugs of what was withdrawn in between, in whatever language, also of what is live again
 * @param gone all rows of the view {@code gone}, as a JSON array; empty where there are too many of them to be told in
 *     a moment, and where the head is the one known before
 */
public record ContentNews(ContentHead head, boolean follows, Set<String> withdrawn, Optional<String> gone) {

    private static final String QUERY = """
            select head_seq, head_application, follows, withdrawn, gone_names,
                   pg_is_in_recovery() as standby, %s as whole
            from (select) as one_row left join content_news(?, ?) on true""".formatted(WholeDatabase.IS_WHOLE);

    public ContentNews {
        withdrawn = Set.copyOf(withdrawn);
    }

    /**
     * What has happened since a head, as this connection sees it.
     *
     * @throws SQLException also where the database is a standby, which may be behind, and where a part of the content
     *     is still to come
     */
    public static ContentNews in(Connection connection, ContentHead known) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setLong(1, known.seq());
            statement.setObject(2, known.application());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return news(row);
            }
        }
    }

    private static ContentNews news(ResultSet row) throws SQLException {
        if (row.getBoolean("standby")) {
            throw new SQLException("The database has become a standby", "25006");
        }
        WholeDatabase.require(row.getBoolean("whole"));
        if (row.getObject("head_seq") == null) {
            return new ContentNews(ContentHead.START, true, Set.of(), Optional.of("[]"));
        }
        return new ContentNews(
                new ContentHead(row.getLong("head_seq"), row.getObject("head_application", UUID.class)),
                row.getBoolean("follows"),
                slugs(row.getArray("withdrawn")),
                Optional.ofNullable(row.getString("gone_names")));
    }

    private static Set<String> slugs(Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((String[]) array.getArray());
    }
}
