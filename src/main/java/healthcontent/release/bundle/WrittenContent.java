package healthcontent.release.bundle;

import healthcontent.limit.Limits;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The content of a document as JSON text in UTF-8, of which only this is needed.
 *
 * @param bytes how many it has
 * @param digest as {@link ContentDigest} gives it
 */
record WrittenContent(long bytes, String digest) {

    /** Whether it is larger than a document may be. */
    boolean isTooLarge() {
        return bytes > Limits.DOCUMENT_BYTES;
    }

    /** Where it is written to. */
    static final class Stream extends OutputStream {

        private final MessageDigest digest;
        private long bytes;

        Stream(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void write(int single) {
            digest.update((byte) single);
            bytes++;
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            digest.update(source, offset, length);
            bytes += length;
        }

        WrittenContent written() {
            return new WrittenContent(bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
