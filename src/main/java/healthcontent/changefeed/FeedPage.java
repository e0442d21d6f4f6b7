package healthcontent.changefeed;

import java.util.List;

/**
 * Consecutive changes of the feed.
 *
 * @param changes in the order of the feed
 * @param cursor where the feed was scanned to: what a filter left out is behind it, too
 * @param more whether another change follows that passes the same filter
 */
record FeedPage(List<Change> changes, FeedCursor cursor, boolean more) {

    FeedPage {
        changes = List.copyOf(changes);
    }

    /** The place in the feed just after one of its changes. */
    FeedCursor after(Change change) {
        return cursor.backTo(change.seq());
    }
}
