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
    private static final String MANAGEMENT = "health-content.management.";
    private static final String MANAGEMENT_PORT = "HEALTH_CONTENT_MANAGEMENT_PORT";

    private ListeningPort() {}

    /** Why the service can't listen at one of its ports, such as another process that does so already; in a line. */
    static Optional<String> obstacle(Config config) {
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(USUAL);
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        if (port < 0 || port > HIGHEST) {
            return Optional.of("There is no port " + port + ": set QUARKUS_HTTP_PORT to a number up to " + HIGHEST);
        }
        return obstacle(host, port, "QUARKUS_HTTP_PORT").or(() -> managementObstacle(config, host, port));
    }

    private static Optional<String> managementObstacle(Config config, String mainHost, int mainPort) {
        Optional<String> configured = config.getOptionalValue(MANAGEMENT + "port", String.class);
        if (configured.isEmpty()) {
            return Optional.empty();
        }
        if (!configured.get().matches("[1-9][0-9]{0,4}") || Integer.parseInt(configured.get()) > HIGHEST) {
            return Optional.of(MANAGEMENT_PORT + " is no port: set it to a number from 1 to " + HIGHEST
                    + ", or leave it out to serve health and metrics at the port of the service");
        }
        int port = Integer.parseInt(configured.get());
        return port == mainPort
                ? Optional.of(MANAGEMENT_PORT + " is the port of the service, too: set it to another one, or leave it"
                        + " out to serve health and metrics there")
                : obstacle(
                        config.getOptionalValue(MANAGEMENT + "host", String.class)
                                .orElse(mainHost),
                        port,
                        MANAGEMENT_PORT);
    }

    private static Optional<String> obstacle(String host, int port, String variable) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return Optional.empty(); // development mode restarts the service while its server goes on listening
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return Optional.empty();
        } catch (BindException e) {
            return refusal(String.valueOf(e.getMessage()), host, port, variable);
        } catch (IOException e) {
            return Optional.empty(); // the server reports every other error
        }
    }

    private static Optional<String> refusal(String message, String host, int port, String variable) {
        if (message.contains("in use")) {
            return Optional.of("Port " + port + " is in use by another process: set " + variable + " to a free one");
        }
        return message.contains("assign")
                ? Optional.of("This machine has no address " + host + ": set QUARKUS_HTTP_HOST to one that it has")
                : Optional.empty();
    }
}
