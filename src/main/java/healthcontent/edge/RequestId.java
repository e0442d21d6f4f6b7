package healthcontent.edge;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id that a response and its log lines share: that of the caller where it is well-formed, else a new one. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_BITS = 3L << 62;
    private static final long VARIANT = 2L << 62;

    private RequestId() {}

    /**
     * The id of a request.
     *
     * @param sent value of the request's header, or null
     */
    static String of(String sent) {
        return sent != null && FORM.matcher(sent).matches() ? sent : random();
    }

    /** A random UUID (RFC 9562, version 4). It is no secret, so a fast generator will do. */
    private static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~VERSION_BITS) | VERSION_4;
        long low = (random.nextLong() & ~VARIANT_BITS) | VARIANT;
        return new UUID(high, low).toString();
    }
}
