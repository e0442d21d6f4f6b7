package healthcontent.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Clients that ask and never read. Each opens a connection, sends its request so many times, one behind the other, or
 * the beginning of an upload that never goes on, and waits.
 *
 * <pre>{@code
 * java Unread.java ADDRESS PATH CONNECTIONS REQUESTS SECONDS
 * java Unread.java ADDRESS PATH CONNECTIONS upload SECONDS TOKEN
 * }</pre>
 *
 * It runs from its source and needs nothing but the JDK.
 */
final class Unread {

    private static final int SMALL = 4096;

    private Unread() {}

    public static void main(String... arguments) throws InterruptedException {
        URI address = URI.create(arguments[0]);
        int connections = Integer.parseInt(arguments[2]);
        boolean upload = "upload".equals(arguments[3]);
        byte[] request = (upload ? upload(arguments[1], arguments[5]) : get(arguments[1]))
                .getBytes(StandardCharsets.US_ASCII);
        int times = upload ? 1 : Integer.parseInt(arguments[3]);
        List<Socket> sockets = new ArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int i = 0; i < connections; i++) {
            try {
                Socket socket = new Socket();
                socket.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
                socket.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()), 5_000);
                sockets.add(socket);
                threads.execute(() -> send(socket, request, times));
            } catch (IOException e) {
                System.err.println("connection " + i + ": " + e);
            }
        }
        System.out.println("ready " + sockets.size());
        TimeUnit.SECONDS.sleep(Long.parseLong(arguments[4]));
        System.exit(0);
    }

    private static void send(Socket socket, byte[] request, int times) {
        try {
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < times; i++) {
                out.write(request);
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static String upload(String path, String token) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Length: 1000000\r\n\r\n{\"title\":";
    }
}
