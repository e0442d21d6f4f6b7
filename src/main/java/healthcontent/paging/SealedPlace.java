package healthcontent.paging;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The form of a token that names a place by bytes: base64url of a version, a checksum and those. The checksum is
 * against accidents, not against forgers, who gain nothing but another place to start at.
 */
public final class SealedPlace {

    private static final byte VERSION = 1;
    private static final int CHECKSUM_AT = 1;
    private static final int PLACE_AT = 3;

    private SealedPlace() {}

    public static String seal(byte[] place) {
        ByteBuffer bytes = ByteBuffer.allocate(PLACE_AT + place.length).put(VERSION);
        bytes.putShort(checksum(place)).put(place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The place; empty where the token was not made here, or was cut or changed on its way. */
    public static Optional<byte[]> open(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= PLACE_AT || bytes[0] != VERSION) {
            return Optional.empty();
        }
        byte[] place = Arrays.copyOfRange(bytes, PLACE_AT, bytes.length);
        return ByteBuffer.wrap(bytes).getShort(CHECKSUM_AT) == checksum(place) ? Optional.of(place) : Optional.empty();
    }

    private static short checksum(byte[] place) {
        CRC32 checksum = new CRC32();
        checksum.update(place);
        return (short) checksum.getValue();
    }
}
