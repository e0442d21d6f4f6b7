package healthcontent.paging;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The text of a cursor whose position is given by bytes: base64url of a version, a checksum and these bytes. The
 * checksum detects accidental damage. It is no protection against forgery, which would gain only another position to
 * start from.
 */
public final class ChecksummedCursor {

    private static final byte VERSION = 1;
    private static final int CHECKSUM_AT = 1;
    private static final int POSITION_AT = 3;

    private ChecksummedCursor() {}

    /** The cursor of a position. */
    public static String encode(byte[] position) {
        ByteBuffer bytes = ByteBuffer.allocate(POSITION_AT + position.length).put(VERSION);
        bytes.putShort(checksum(position)).put(position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The position; empty where {@link #encode} did not make this cursor, or it was cut or changed since. */
    public static Optional<byte[]> decode(String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= POSITION_AT || bytes[0] != VERSION) {
            return Optional.empty();
        }
        byte[] position = Arrays.copyOfRange(bytes, POSITION_AT, bytes.length);
        return ByteBuffer.wrap(bytes).getShort(CHECKSUM_AT) == checksum(position)
                ? Optional.of(position)
                : Optional.empty();
    }

    private static short checksum(byte[] position) {
        CRC32 checksum = new CRC32();
        checksum.update(position);
        return (short) checksum.getValue();
    }
}
