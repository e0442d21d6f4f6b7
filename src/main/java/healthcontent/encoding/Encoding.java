package healthcontent.encoding;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** The content codings of responses (RFC 9110, 8.4.1), the preferred one first. */
public enum Encoding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    /** Compresses text almost as well as the best quality, and ten times as fast. */
    private static final Encoder.Parameters QUALITY = Encoder.Parameters.create(5);

    /** A shorter body fits into one packet without encoding. */
    private static final int MIN_LENGTH = 512;

    /** What is compressed once and for all may take ten times as long, up to this length. */
    private static final Encoder.Parameters BEST_QUALITY = Encoder.Parameters.create(11);

    private static final int MAX_LENGTH_OF_BEST = 1 << 16;

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /** Its name in {@code Accept-Encoding} and {@code Content-Encoding}. */
    public String token() {
        return token;
    }

    /** Whether this machine can encode so: Brotli is native code. */
    public boolean isAvailable() {
        return this != BROTLI || Brotli4jLoader.isAvailable();
    }

    /** Whether a body of this length is worth encoding. */
    public boolean isWorthIt(int length) {
        return this != IDENTITY && length >= MIN_LENGTH;
    }

    /** The bytes in this coding, as few as there can be where that takes not too long. For what is encoded once. */
    public byte[] encodeForGood(byte[] plain) {
        return encode(plain, plain.length <= MAX_LENGTH_OF_BEST ? BEST_QUALITY : QUALITY);
    }

    /** The bytes in this coding. */
    public byte[] encode(byte[] plain) {
        return encode(plain, QUALITY);
    }

    private byte[] encode(byte[] plain, Encoder.Parameters quality) {
        if (this == IDENTITY) {
            return plain;
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(plain.length / 3);
        try (OutputStream encoder =
                this == GZIP ? new GZIPOutputStream(encoded, plain.length) : new BrotliOutputStream(encoded, quality)) {
            encoder.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encoded.toByteArray();
    }
}
