import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for one address at a steady rate, whatever the responses take, and prints how long each was waited for, in
 * microseconds: from the instant when the request was due, so that one held up by the response before it counts as slow,
 * too. Connections take turns, evenly spread. The first three seconds do not count.
 *
 * <pre>
 * {@code java Steady.java ADDRESS REQUESTS-A-SECOND SECONDS CONNECTIONS }
 * </pre>
 *
 * <p>It runs from its source and needs nothing but the JDK.
 */
final class Steady {

    private static final int WARM_UP_SECONDS = 3;
    private static final String LENGTH = "content-length:";

    private final URI address;
    private final byte[] request;

    private Steady(URI address) {
        this.address = address;
        this.request = "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
                .formatted(address.getPath(), address.getAuthority())
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static void main(String... arguments) throws InterruptedException {
        Steady steady = new Steady(URI.create(arguments[0]));
        int connections = Integer.parseInt(arguments[3]);
        long pause = TimeUnit.SECONDS.toNanos(1) / Integer.parseInt(arguments[1]);
        long warmUp = TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
        long counted = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[2]));
        long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        long[][] waited = new long[connections][(int) (counted / (pause * connections)) + 2];
        int[] counts = new int[connections];
        Thread[] threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            int number = i;
            threads[i] = new Thread(() -> counts[number] = steady.ask(
                    begin + number * pause, pause * connections, begin + warmUp, begin + warmUp + counted, waited[number]));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (int i = 0; i < connections; i++) {
            Arrays.stream(waited[i], 0, counts[i]).map(TimeUnit.NANOSECONDS::toMicros).forEach(System.out::println);
        }
    }

    /** Returns how many were waited for. */
    private int ask(long first, long pause, long from, long end, long[] waited) {
        int count = 0;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (long due = first; due < end; due += pause) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(request);
                read(in);
                if (due >= from) {
                    waited[count++] = System.nanoTime() - due;
                }
            }
            return count;
        } catch (IOException e) {
            e.printStackTrace();
            System.exit(1);
            return count;
        }
    }

    private static void read(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200 ")) {
            throw new IOException(status);
        }
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
