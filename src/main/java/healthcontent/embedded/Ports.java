package healthcontent.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports to listen on. */
@FunctionalInterface
interface Ports {

    /**
     * Free ones outside of the range that systems give to outgoing connections, so that they stay free after a crash.
     */
    Ports FREE = Ports::free;

    /** How many ports to try. */
    int ATTEMPTS = 10;

    /** A port that was free a moment ago. */
    int next() throws IOException;

    private static int free() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
