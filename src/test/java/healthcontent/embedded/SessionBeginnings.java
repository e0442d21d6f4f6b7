package healthcontent.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a service and its database, lets everything through, and notes how each session begins. */
final class SessionBeginnings implements AutoCloseable {

    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    private static final int SESSION = 3 << 16;

    private final List<Map<String, String>> sessions = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int database;
    private final ServerSocket server;

    /** @param database its port on this machine */
    SessionBeginnings(int database) {
        this.database = database;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What each session was begun with, such as {@code TimeZone}. */
    List<Map<String, String>> sessions() {
        return List.copyOf(sessions);
    }

    private void accept() {
        try {
            while (true) {
                Socket service = server.accept();
                threads.execute(() -> pass(service));
            }
        } catch (IOException e) {
            threads.shutdown(); // it was closed
        }
    }

    private void pass(Socket service) {
        try (service;
                Socket there = new Socket(InetAddress.getLoopbackAddress(), database)) {
            begin(service, there);
            threads.execute(() -> copy(there, service));
            service.getInputStream().transferTo(there.getOutputStream());
        } catch (IOException e) {
            // one side has gone, and takes the other with it
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException e) {
            // as above
        }
    }

    /** As in "Message Formats" of PostgreSQL's documentation: a length, a code, then names and values. */
    private void begin(Socket service, Socket there) throws IOException {
        DataInputStream asked = new DataInputStream(service.getInputStream());
        DataOutputStream passedOn = new DataOutputStream(there.getOutputStream());
        while (true) {
            byte[] body = new byte[asked.readInt() - Integer.BYTES];
            asked.readFully(body);
            passedOn.writeInt(body.length + Integer.BYTES);
            passedOn.write(body);
            passedOn.flush();
            int code = ByteBuffer.wrap(body).getInt();
            if (code == SESSION) {
                sessions.add(parameters(body));
            }
            if (code != SSL_REQUEST && code != GSS_REQUEST) {
                return;
            }
            OutputStream answer = service.getOutputStream();
            answer.write(there.getInputStream().read());
            answer.flush();
        }
    }

    private static Map<String, String> parameters(byte[] body) {
        String[] words =
                new String(body, Integer.BYTES, body.length - Integer.BYTES, StandardCharsets.UTF_8).split("\0", -1);
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i + 1 < words.length && !words[i].isEmpty(); i += 2) {
            parameters.put(words[i], words[i + 1]);
        }
        return parameters;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
