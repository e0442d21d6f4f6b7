package healthcontent.connection;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** One connection, on which every byte is as a test wants it. */
final class Client implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("content-length: *(\\d+)");

    private final Socket socket;

    Client(URI server) throws IOException {
        this(new Socket(server.getHost(), server.getPort()));
    }

    private Client(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(30_000);
    }

    /** With TLS, whoever the server is; it chooses HTTP/1.1 unless another protocol is named. */
    static Client encrypted(URI server, String... protocols) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(server.getHost(), server.getPort());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(protocols);
        socket.setSSLParameters(parameters);
        return new Client(socket);
    }

    /** What came back. */
    record Response(int status, String head, String body) {

        boolean isProblem(String type) {
            return head.contains("application/problem+json") && body.contains("\"type\":\"/problems/" + type + "\"");
        }

        /** The value of a header. */
        String field(String name) {
            Matcher field = Pattern.compile("(?i)" + name + "[:=] *(\\S+)").matcher(head);
            return field.find() ? field.group(1) : "";
        }

        /** Whether it has an id, and the problem in it the same one. */
        boolean namesItself() {
            Matcher id = Pattern.compile("x-request-id: *(\\S+)").matcher(head);
            return id.find() && body.toLowerCase(Locale.ROOT).contains("\"requestid\":\"" + id.group(1) + "\"");
        }
    }

    Client send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    Client endInput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Reads one response; interim ones are responses of their own. */
    Response receive(boolean hasBody) throws IOException {
        InputStream stream = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = stream.read();
            if (next < 0) {
                throw new IOException("closed after: " + head);
            }
            head.append((char) next);
        }
        String text = head.toString().toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(text);
        byte[] body = stream.readNBytes(hasBody && length.find() ? Integer.parseInt(length.group(1)) : 0);
        return new Response(Integer.parseInt(text.substring(9, 12)), text, new String(body, StandardCharsets.UTF_8));
    }

    Response receive() throws IOException {
        return receive(true);
    }

    List<Response> receive(int number) throws IOException {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            responses.add(receive());
        }
        return responses;
    }

    /** Everything until the server closes. */
    String rest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException reset) {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
