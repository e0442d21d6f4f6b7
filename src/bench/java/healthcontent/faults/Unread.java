package healthcontent.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that ask and never read. Each opens a connection, sends its request so many times, one behind the other, or
 * the beginning of an upload that never goes on, and waits.
 *
 * <pre>{@code
 * java Unread.java ADDRESS PATH CONNECTIONS REQUESTS SECONDS
 * java Unread.java ADDRESS PATH CONNECTIONS upload SECONDS TOKEN
 * java Unread.java ADDRESS PATH CONNECTIONS stream SECONDS
 * java Unread.java ADDRESS PATH CONNECTIONS follow SECONDS
 * }</pre>
 *
 * <p>A stream that is followed is read: at its end this prints how many events each connection got at least and at
 * most.
 *
 * <p>It runs from its source and needs nothing but the JDK.
 */
final class Unread {

    private static final int SMALL = 4096;

    private Unread() {}

    public static void main(String... arguments) throws InterruptedException {
        URI address = URI.create(arguments[0]);
        int connections = Integer.parseInt(arguments[2]);
        String what = arguments[3];
        String text = switch (what) {
            case "upload" -> upload(arguments[1], arguments[5]);
            case "stream", "follow" -> get(arguments[1], "Accept: text/event-stream\r\n");
            default -> get(arguments[1], "");
        };
        byte[] request = text.getBytes(StandardCharsets.US_ASCII);
        int times = what.matches("[0-9]+") ? Integer.parseInt(what) : 1;
        Queue<AtomicInteger> events = new ConcurrentLinkedQueue<>();
        List<Socket> sockets = new ArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int i = 0; i < connections; i++) {
            try {
                Socket socket = new Socket();
                socket.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
                socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5_000);
                sockets.add(socket);
                threads.execute(() -> send(socket, request, times));
                if ("follow".equals(what)) {
                    TimeUnit.MILLISECONDS.sleep(20); // they come one after the other, as readers do
                    AtomicInteger count = new AtomicInteger();
                    events.add(count);
                    threads.execute(() -> follow(socket, count));
                }
            } catch (IOException e) {
                System.err.println("connection " + i + ": " + e);
            }
        }
        System.out.println("ready " + sockets.size());
        TimeUnit.SECONDS.sleep(Long.parseLong(arguments[4]));
        if (events.isEmpty()) {
            System.exit(0);
        }
        IntSummaryStatistics each = events.stream().mapToInt(AtomicInteger::get).summaryStatistics();
        System.out.println("events " + each.getMin() + " " + each.getMax());
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

    private static void follow(Socket socket, AtomicInteger count) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    count.incrementAndGet();
                }
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    private static String upload(String path, String token) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Length: 1000000\r\n\r\n{\"title\":";
    }
}
