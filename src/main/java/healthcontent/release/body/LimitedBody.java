package healthcontent.release.body;

import healthcontent.limit.Limits;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A body that may have so many bytes and take so much time, and no more. */
final class LimitedBody extends FilterInputStream {

    private static final int REST_AT_A_TIME = 8192;

    private final long maxBytes;
    private final String what;
    private final Duration maxTime;
    private final long begin = System.nanoTime();
    private long read;
    private boolean whole;

    /**
     * A body within limits.
     *
     * @param what may have so many bytes, as the refusal names it
     */
    LimitedBody(InputStream body, long maxBytes, String what, Duration maxTime) {
        super(body);
        this.maxBytes = maxBytes;
        this.what = what;
        this.maxTime = maxTime;
    }

    /**
     * Reads on.
     *
     * @throws ProblemException if the client stopped sending, or sends too slowly
     * @throws BodyTooLarge if this is beyond the limit
     */
    @Override
    public int read() {
        byte[] next = new byte[1];
        return read(next, 0, 1) < 0 ? -1 : next[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = receive(buffer, offset, length);
        read += Math.max(count, 0);
        if (read > maxBytes) {
            throw new BodyTooLarge(maxBytes, what);
        }
        if (isLate() && count >= 0) {
            throw cutOff();
        }
        return count;
    }

    /**
     * Reads what is left, since many clients read the response only when they have sent everything; but not beyond the
     * limit, so that a client that sends more is answered at once.
     */
    @Override
    public void close() throws IOException {
        byte[] rest = new byte[REST_AT_A_TIME];
        while (!whole && read <= maxBytes && !isLate()) {
            read += Math.max(receive(rest, 0, rest.length), 0);
        }
        if (whole) {
            super.close();
        }
    }

    /** Reads no more once the body has ended: both the reader and the opener of this may close it. */
    private int receive(byte[] buffer, int offset, int length) {
        if (whole) {
            return -1;
        }
        try {
            int count = in.read(buffer, offset, length);
            whole = count < 0;
            return count;
        } catch (IOException e) {
            throw cutOff();
        }
    }

    private static ProblemException cutOff() {
        return ProblemType.MALFORMED_REQUEST.exception(
                "The body did not come whole: it broke off, stalled, or took longer than %d minutes."
                        .formatted(Limits.BODY_TIME.toMinutes()));
    }

    private boolean isLate() {
        return System.nanoTime() - begin > maxTime.toNanos();
    }
}
