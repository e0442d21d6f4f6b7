package healthcontent.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;

/**
 * The decoding of requests. What comes after one that has no response yet stays as bytes, of which there is a limit,
 * and does not become messages.
 */
final class Decoding {

    private final ChannelHandlerContext place;
    private final ByteToMessageDecoder decoder;
    private boolean waits;

    /**
     * The decoding on one connection.
     *
     * @param place where the decoder stands in the pipeline
     * @param decoder makes messages of bytes
     */
    Decoding(ChannelHandlerContext place, ByteToMessageDecoder decoder) {
        this.place = place;
        this.decoder = decoder;
    }

    /** Decodes one message from each piece that comes, until it goes on. */
    void pause() {
        if (!waits) {
            waits = true;
            decoder.setSingleDecode(true);
        }
    }

    boolean isPaused() {
        return waits;
    }

    /** Decodes what has come meanwhile: a decoder goes on when it is given more, which may be nothing. */
    void goOn(ChannelHandlerContext connection) {
        if (waits) {
            waits = false;
            decoder.setSingleDecode(false);
            try {
                decoder.channelRead(place, Unpooled.EMPTY_BUFFER);
            } catch (Exception e) {
                connection.fireExceptionCaught(e);
            }
        }
    }

    /** Takes note that no more bytes will come: whatever requests they hold must be made of them now. */
    void lastBytesHaveCome() {
        decoder.setSingleDecode(false);
    }
}
