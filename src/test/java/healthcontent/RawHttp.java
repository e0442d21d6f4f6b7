package healthcontent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends bytes that no decent client sends, and reads what comes back until the server closes. */
public final class RawHttp {

    private static final int TIMEOUT_MILLIS = 10_000;

    private RawHttp() {}

    /**
     * An answer as it came over the wire.
     *
     * @param head status line and header lines
     */
    public record Answer(int status, List<String> head, String body) {

        /** Every value of a header. */
        public List<String> headers(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        /** The one value of a header, or null. */
        public String header(String name) {
            List<String> values = headers(name);
            return values.isEmpty() ? null : values.get(0);
        }
    }

    /** Sends a GET for a target exactly as given. */
    public static Answer get(URI server, String target, String... headers) {
        return request(server, "GET", target, headers);
    }

    /** Sends a request without a body, its target and headers exactly as given. */
    public static Answer request(URI server, String method, String target, String... headers) {
        StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return send(server, text.append("Connection: close\r\n\r\n").toString());
    }

    /** Sends characters, each as the one byte that it is in ISO 8859-1. */
    public static Answer send(URI server, String request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return answer(read(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends characters likewise, and reads one answer, which says how long it is. */
    public static Answer first(URI server, String request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream stream = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                byte[] next = stream.readNBytes(1);
                if (next.length == 0) {
                    throw new IllegalStateException("No whole head, only: " + head);
                }
                head.append((char) next[0]);
            }
            String length = answer(head.toString().getBytes(StandardCharsets.ISO_8859_1))
                    .header("Content-Length");
            byte[] body = stream.readNBytes(length == null ? 0 : Integer.parseInt(length));
            return answer((head + new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends several requests at the same time, and gives the answer to each, in the order of the requests. */
    public static List<Answer> sendAtOnce(URI server, List<String> requests) {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            return requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(() -> send(server, request), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static byte[] read(InputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        stream.transferTo(bytes);
        return bytes.toByteArray();
    }

    private static Answer answer(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("No whole answer, only: " + text);
        }
        List<String> head = text.substring(0, end).lines().toList();
        String body = text.substring(end + 4);
        boolean chunked = head.contains("transfer-encoding: chunked");
        byte[] content = (chunked ? join(body) : body).getBytes(StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(head.get(0).substring(9, 12));
        return new Answer(status, head, new String(content, StandardCharsets.UTF_8));
    }

    /** Puts the chunks of a body together: each begins with its length in hexadecimal, on a line of its own. */
    private static String join(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            body.append(chunks, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
            if (length == 0) {
                return body.toString();
            }
        }
        return body.toString();
    }
}
