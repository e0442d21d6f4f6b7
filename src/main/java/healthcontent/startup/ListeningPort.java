package healthcontent.startup;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The port that the service is about to listen on. Quarkus tells a port that is taken from other failures by the
 * exception of the JDK's sockets, which those of the system don't throw, and then prints a stack trace.
 */
final class ListeningPort {

    private static final int USUAL = 8080;
    private static final int HIGHEST = 65_535;

    private ListeningPort() {}

    /**
     * Why the service can't listen, where there is no such port or another process listens there already; in a line.
     */
    static Optional<String> obstacle(Config config) {
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(USUAL);
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        if (port < 0 || port > HIGHEST) {
            return Optional.of("There is no port " + port + ": set QUARKUS_HTTP_PORT to a number up to " + HIGHEST);
        }
        // development mode restarts the service while its server goes on listening
        return LaunchMode.current() == LaunchMode.NORMAL && isTaken(host, port)
                ? Optional.of("Port " + port + " is in use by another process: set QUARKUS_HTTP_PORT to a free one")
                : Optional.empty();
    }

    private static boolean isTaken(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return false;
        } catch (BindException e) {
            return e.getMessage() != null && e.getMessage().contains("in use");
        } catch (IOException e) {
            return false; // the server reports every other error
        }
    }
}
