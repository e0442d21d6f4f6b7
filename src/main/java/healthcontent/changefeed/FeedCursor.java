package healthcontent.changefeed;

import healthcontent.database.ContentHead;
import healthcontent.problem.InvalidCursor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * A place in the change feed: everything up to there has been seen. As a token it is opaque, and it never expires. It
 * is a place and nothing else, so it goes with any filter.
 *
 * @param seq of the last change scanned; 0 for the beginning
 * @param release what made that change, by which a database is recognised that has another history
 */
record FeedCursor(long seq, UUID release) {

    /** Before everything, in any database. */
    static final FeedCursor START = new FeedCursor(0, new UUID(0, 0));

    private static final byte VERSION = 1;
    private static final int CHECKSUM_AT = 1;
    private static final int PLACE_AT = 3;
    private static final int LENGTH = PLACE_AT + Long.BYTES + 2 * Long.BYTES;
    private static final String INVALID = "This is not a cursor that this service gave out.";

    /** The end of the feed as it is now; a database without a release is at the beginning still. */
    static FeedCursor of(ContentHead head) {
        return head.release() == null ? START : new FeedCursor(head.seq(), head.release());
    }

    String token() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(VERSION).position(PLACE_AT);
        bytes.putLong(seq).putLong(release.getMostSignificantBits()).putLong(release.getLeastSignificantBits());
        bytes.putShort(CHECKSUM_AT, checksum(bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The place that a token names.
     *
     * @param token as the caller sent it
     * @param parameter what the caller sent it in
     * @throws InvalidCursor when it is no token of this service, or was cut or changed on its way
     */
    static FeedCursor parse(String token, String parameter) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(token, parameter));
        if (bytes.capacity() != LENGTH
                || bytes.get(0) != VERSION
                || bytes.getShort(CHECKSUM_AT) != checksum(bytes.array())) {
            throw new InvalidCursor(parameter, INVALID);
        }
        bytes.position(PLACE_AT);
        FeedCursor cursor = new FeedCursor(bytes.getLong(), new UUID(bytes.getLong(), bytes.getLong()));
        if (cursor.seq < 0 || (cursor.seq == 0) != cursor.release.equals(START.release)) {
            throw new InvalidCursor(parameter, INVALID);
        }
        return cursor;
    }

    private static byte[] decode(String token, String parameter) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor(parameter, INVALID);
        }
    }

    /** Against accidents, not against forgers, who gain nothing but another place to start at. */
    private static short checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(Arrays.copyOfRange(bytes, PLACE_AT, LENGTH));
        return (short) checksum.getValue();
    }
}
