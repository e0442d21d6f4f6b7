package healthcontent.changefeed;

import healthcontent.content.ConsistentRead;
import healthcontent.content.Paths;
import healthcontent.document.DocumentType;
import healthcontent.language.Languages;
import healthcontent.notification.ContentHead;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * Reads the feed. First it asks how far the feed goes, then it reads up to there, in the same state of the database. So
 * the cursor, which at the end of the feed is that end, has nothing before it that was not given.
 */
@Singleton
class FeedReader {

    private static final int FETCH_SIZE = 50;

    /** A plan for any parameters would take the index of the whole feed, and step over all that a filter leaves out. */
    private static final int PLANNED_EACH_TIME = 0;

    private static final String HEAD_AND_WHETHER_IT_FOLLOWS = """
            select newest_seq, coalesce(newest.application, newest.id) as application,
                   exists (select from release where coalesce(application, id) = ? and last_seq >= ?) as follows
            from content_state
            left join release newest on newest.id = newest_release""";

    private final DataSource database;
    private final Set<String> served;

    FeedReader(DataSource database, Languages languages) {
        this.database = database;
        this.served = Set.copyOf(languages.served());
    }

    /**
     * The changes after a place.
     *
     * @param limit how many at most
     * @param maxContent with content, a page ends once it has so many characters of it; at least one change is given
     * @throws ResyncRequired when the cursor is from another history than that of this database
     */
    FeedPage read(FeedCursor after, FeedFilter filter, int limit, int maxContent) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // or the driver fetches all rows at once
            try (Statement statement = connection.createStatement()) {
                statement.execute(ConsistentRead.ONE_STATE); // or a document that moves meanwhile would be missing
            }
            FeedCursor end = end(connection, after);
            FeedPage page = read(connection, after, end, filter, limit, maxContent);
            connection.commit();
            return page;
        }
    }

    /**
     * Checks that a cursor is from the history of this database.
     *
     * @throws ResyncRequired otherwise
     */
    void requireHistoryOf(FeedCursor cursor) throws SQLException {
        try (Connection connection = database.getConnection()) {
            end(connection, cursor);
        }
    }

    private static FeedCursor end(Connection connection, FeedCursor after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD_AND_WHETHER_IT_FOLLOWS)) {
            statement.setObject(1, after.application());
            statement.setLong(2, after.seq());
            try (ResultSet row = statement.executeQuery()) {
                boolean known = row.next();
                if (!after.equals(FeedCursor.START) && !(known && row.getBoolean("follows"))) {
                    throw new ResyncRequired();
                }
                return known
                        ? FeedCursor.of(
                                new ContentHead(row.getLong("newest_seq"), row.getObject("application", UUID.class)))
                        : FeedCursor.START;
            }
        }
    }

    private FeedPage read(
            Connection connection, FeedCursor after, FeedCursor end, FeedFilter filter, int limit, int maxContent)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FeedStatement.text(filter))) {
            FeedStatement.bind(statement, filter, after.seq(), end.seq(), limit + 1);
            statement.setFetchSize(FETCH_SIZE);
            statement.unwrap(PGStatement.class).setPrepareThreshold(PLANNED_EACH_TIME);
            try (ResultSet row = statement.executeQuery()) {
                List<Change> changes = new ArrayList<>();
                int content = 0;
                while (row.next()) {
                    if (changes.size() == limit || content >= maxContent) {
                        return new FeedPage(
                                changes,
                                end.backTo(changes.get(changes.size() - 1).seq()),
                                true);
                    }
                    Change change = change(row);
                    content += change.content() == null ? 0 : change.content().length();
                    changes.add(change);
                }
                return new FeedPage(changes, end, false);
            }
        }
    }

    private Change change(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String slug = row.getString("slug");
        String language = row.getString("language");
        String op = row.getString("op");
        return new Change(
                row.getLong("seq"),
                type,
                slug,
                language,
                op,
                row.getInt("revision"),
                row.getObject("release_id", UUID.class),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"),
                row.getString("replacement"),
                op.equals("published") ? href(type, slug, language) : null,
                row.getString("content"));
    }

    private String href(String type, String slug, String language) {
        if (!served.contains(language)) {
            return null;
        }
        return Paths.of(DocumentType.of(type).orElseThrow(), slug) + "?lang=" + language;
    }
}
