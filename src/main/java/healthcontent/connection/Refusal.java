package healthcontent.connection;

import healthcontent.edge.ProblemResponses;
import healthcontent.edge.UnroutedResponse;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.arc.Arc;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What is not handed to Vert.x, since it is no request of HTTP/1.1, or of a version that this service does not speak.
 * The response is the last of its connection, as nobody knows where the next request would begin.
 *
 * @param fact what is wrong with it
 */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a close or a last write changes nothing
record Refusal(ProblemException fact) {

    /** How long what still comes is read and dropped, so that the client gets to see the response (RFC 9112, 9.6). */
    private static final long LINGER_SECONDS = 2;

    /** What the decoder puts in place of a request line that it could not read. */
    private static final String UNREAD = "/bad-request";

    private static final String NO_REQUEST_LINE =
            "The first line is not that of an HTTP request: it must be a method, a path and HTTP/1.1.";

    private static final String NO_HEADER =
            "A header is not well-formed HTTP: each must be a name, a colon and a value of one line.";

    /** The refusal of a request; null where it is well-formed. */
    static Refusal of(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return of(request.decoderResult().cause(), request.uri().equals(UNREAD));
        }
        HttpVersion version = request.protocolVersion();
        return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0)
                ? null
                : of(request, version);
    }

    /** A later minor version is read as the latest that is spoken here (RFC 9110, 6.2). */
    private static Refusal of(HttpRequest request, HttpVersion version) {
        if (!version.protocolName().equals(HttpVersion.HTTP_1_1.protocolName())) {
            return new Refusal(ProblemType.MALFORMED_REQUEST.exception(NO_REQUEST_LINE));
        }
        if (version.majorVersion() == 1) {
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
            return null;
        }
        return new Refusal(ProblemType.UNSUPPORTED_HTTP_VERSION.exception());
    }

    private static Refusal of(Throwable cause, boolean unread) {
        if (cause instanceof TooLongHttpLineException) {
            return new Refusal(ProblemType.URI_TOO_LONG.exception());
        }
        return cause instanceof TooLongHttpHeaderException
                ? new Refusal(ProblemType.HEADERS_TOO_LARGE.exception())
                : new Refusal(ProblemType.MALFORMED_REQUEST.exception(unread ? NO_REQUEST_LINE : NO_HEADER));
    }

    /** The refusal of a request whose body is not made of chunks as it should be. */
    static Refusal ofBody() {
        return new Refusal(
                ProblemType.MALFORMED_REQUEST.exception("The body is not well-formed: its chunks are broken."));
    }

    /**
     * Sends the response, and closes the connection after it.
     *
     * @param request as far as it could be read; null where it was handed to Vert.x already
     */
    void send(ChannelHandlerContext connection, HttpRequest request) {
        boolean unread = request == null || request.uri().equals(UNREAD);
        UnroutedResponse told = Arc.container()
                .instance(ProblemResponses.class)
                .get()
                .unrouted(
                        unread ? Optional.empty() : Optional.of(request.method().name()),
                        unread ? Optional.empty() : Optional.of(request.uri()),
                        request == null ? null : request.headers().get(UnroutedResponse.REQUEST_ID),
                        fact);
        boolean isHead = request != null && request.method().equals(HttpMethod.HEAD);
        ByteBuf body = isHead
                ? Unpooled.EMPTY_BUFFER
                : Unpooled.wrappedBuffer(told.body().getBytes());
        DefaultFullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(told.status()), body);
        told.headers().forEach(field -> response.headers().add(field.getKey(), field.getValue()));
        connection.writeAndFlush(response).addListener(sent -> linger(connection));
    }

    private static void linger(ChannelHandlerContext connection) {
        if (connection.channel() instanceof DuplexChannel socket && !socket.isInputShutdown()) {
            ChannelFuture ended = socket.shutdownOutput();
            ended.addListener(done ->
                    connection.executor().schedule((Runnable) connection::close, LINGER_SECONDS, TimeUnit.SECONDS));
        } else {
            connection.close();
        }
    }
}
