package healthcontent.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The network between a replica and PostgreSQL. Standard input tells it {@code cut} (all connections break, new ones
 * are refused), {@code mend}, {@code hold} (what the replica sends waits here, except on the connection on which it
 * listens for changes), and {@code go}.
 *
 * <pre>{@code java Wire.java PORT PORT-OF-POSTGRESQL}</pre>
 *
 * It runs from its source and needs nothing but the JDK.
 */
final class Wire {

    private final int port;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final Object change = new Object();
    private volatile ServerSocket door;
    private volatile boolean held;

    private Wire(int port, int target) throws IOException {
        this.port = port;
        this.target = target;
        this.door = listen();
    }

    public static void main(String... arguments) throws IOException {
        new Wire(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])).obey();
        System.exit(0);
    }

    private ServerSocket listen() throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        threads.execute(() -> accept(listening));
        return listening;
    }

    private void obey() throws IOException {
        System.out.println("ready");
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                obey(order);
                System.out.println("done " + order);
            }
        }
    }

    private void obey(String order) throws IOException {
        switch (order) {
            case "cut" -> {
                door.close();
                sockets.forEach(Wire::close);
                sockets.clear();
            }
            case "mend" -> door = listen();
            case "hold" -> held = true;
            case "go" -> {
                held = false;
                synchronized (change) {
                    change.notifyAll();
                }
            }
            default -> throw new IllegalArgumentException(order);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket replica = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(replica);
                sockets.add(server);
                replica.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                threads.execute(() -> pump(replica, server, true));
                threads.execute(() -> pump(server, replica, false));
            } catch (IOException e) {
                if (listening.isClosed()) {
                    return;
                }
                System.err.println(e);
            }
        }
    }

    private void pump(Socket from, Socket to, boolean ofReplica) {
        boolean listens = false;
        byte[] bytes = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                if (ofReplica && !listens) {
                    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
                    listens = text.contains("content_changed") || text.contains("health-content: changes");
                }
                if (ofReplica && !listens) {
                    waitUntilFree();
                }
                out.write(bytes, 0, length);
            }
        } catch (IOException | InterruptedException e) {
            // one side is gone, and the other one goes with it
        } finally {
            close(from);
            close(to);
        }
    }

    private void waitUntilFree() throws InterruptedException {
        synchronized (change) {
            while (held) {
                change.wait();
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
