package healthcontent.changefeed;

import healthcontent.notification.ContentHead;
import healthcontent.paging.ChecksummedCursor;
import healthcontent.problem.InvalidCursor;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A place in the change feed: everything up to there has been seen, as the feed was at some head. As a token it is
 * opaque, and it never expires. It is a place and nothing else, so it goes with any filter.
 *
 * @param seq of the last change scanned; 0 for the beginning
 * @param application of the head of the feed when it was read, by which a database is recognised that has another
 *     history: before that head a document may have stood elsewhere
 */
record FeedCursor(long seq, UUID application) {

    /** Before everything, in any database. */
    static final FeedCursor START = new FeedCursor(0, new UUID(0, 0));

    private static final int LENGTH = 3 * Long.BYTES;
    private static final String INVALID = "This is not a cursor that this service gave out.";

    /** The end of the feed as it is now; a database without a release is at the beginning still. */
    static FeedCursor of(ContentHead head) {
        return head.application() == null ? START : new FeedCursor(head.seq(), head.application());
    }

    /** The place behind an earlier change of the feed that was read up to here. */
    FeedCursor backTo(long earlier) {
        return new FeedCursor(earlier, application);
    }

    String token() {
        ByteBuffer place = ByteBuffer.allocate(LENGTH).putLong(seq);
        place.putLong(application.getMostSignificantBits()).putLong(application.getLeastSignificantBits());
        return ChecksummedCursor.encode(place.array());
    }

    /**
     * The place that a token names.
     *
     * @param token as the caller sent it
     * @param parameter what the caller sent it in
     * @throws InvalidCursor when it is no token of this service, or was cut or changed on its way
     */
    static FeedCursor parse(String token, String parameter) {
        return ChecksummedCursor.decode(token)
                .filter(place -> place.length == LENGTH)
                .map(FeedCursor::of)
                .filter(FeedCursor::isPossible)
                .orElseThrow(() -> new InvalidCursor(parameter, INVALID));
    }

    /** Only before everything is there no application. */
    private boolean isPossible() {
        return seq >= 0 && (seq == 0) == application.equals(START.application);
    }

    private static FeedCursor of(byte[] place) {
        ByteBuffer bytes = ByteBuffer.wrap(place);
        return new FeedCursor(bytes.getLong(), new UUID(bytes.getLong(), bytes.getLong()));
    }
}
