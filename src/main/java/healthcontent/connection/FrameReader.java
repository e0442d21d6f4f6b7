package healthcontent.connection;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameTypes;

/**
 * Follows the frames of a client (RFC 9113, 4.1) as far as to know whether the head of a request has begun and not
 * ended. Reads the bytes without taking them.
 */
final class FrameReader {

    private static final int HEADER = Http2CodecUtil.FRAME_HEADER_LENGTH;
    private static final int TYPE = 3;
    private static final int FLAGS = 4;
    private static final int OCTET = 8;

    private int toSkip;
    private int headerBytes;
    private int length;
    private int type;
    private boolean endsHead;
    private boolean headIsComing;

    private FrameReader(int toSkip) {
        this.toSkip = toSkip;
    }

    /** Of a connection on which the preface of HTTP/2 (RFC 9113, 3.4) is still to come. */
    static FrameReader beforePreface() {
        return new FrameReader(Http2CodecUtil.connectionPrefaceBuf().readableBytes());
    }

    static FrameReader afterPreface() {
        return new FrameReader(0);
    }

    void read(ByteBuf bytes) {
        int at = bytes.readerIndex();
        int end = bytes.writerIndex();
        while (at < end) {
            if (toSkip > 0) {
                int skipped = Math.min(toSkip, end - at);
                toSkip -= skipped;
                at += skipped;
                frameMayHaveEnded();
            } else {
                readHeader(bytes.getUnsignedByte(at++));
            }
        }
    }

    private void readHeader(int octet) {
        if (headerBytes < TYPE) {
            length = (length << OCTET) | octet;
        } else if (headerBytes == TYPE) {
            type = octet;
        } else if (headerBytes == FLAGS) {
            endsHead = (octet & Http2Flags.END_HEADERS) != 0;
        }
        headerBytes++;
        if (headerBytes == HEADER) {
            toSkip = length;
            frameMayHaveEnded();
        }
    }

    private void frameMayHaveEnded() {
        if (toSkip > 0 || headerBytes < HEADER) {
            return;
        }
        if (isOfHead()) {
            headIsComing = !endsHead;
        }
        headerBytes = 0;
        length = 0;
    }

    private boolean isOfHead() {
        return type == Http2FrameTypes.HEADERS || type == Http2FrameTypes.CONTINUATION;
    }

    /** Also where so little of a frame has come that it may be the first of a head. */
    boolean isWithinHead() {
        boolean withinFrame = headerBytes > 0;
        return headIsComing || (withinFrame && (headerBytes < HEADER || isOfHead()));
    }
}
