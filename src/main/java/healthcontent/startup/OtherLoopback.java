package healthcontent.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Listens at the loopback address of IPv6 too, where the host is {@code localhost}: the name stands for both addresses,
 * some clients try that one only, and Vert.x takes the other.
 */
@Singleton
class OtherLoopback {

    static final String HOST = "localhost";

    private static final Logger LOG = Logger.getLogger(OtherLoopback.class);

    private final Vertx vertx;
    private final String host;

    OtherLoopback(Vertx vertx, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.vertx = vertx;
        this.host = host;
    }

    void listening(@ObservesAsync HttpServerStart server) {
        if (host.equals(HOST) && LaunchMode.current() == LaunchMode.NORMAL) {
            listen(new HttpServerOptions(server.options()).setHost("::1"));
        }
    }

    private void listen(HttpServerOptions options) {
        vertx.createHttpServer(options)
                .requestHandler(VertxHttpRecorder.getRootHandler())
                .listen()
                .onFailure(failure -> log(options.getPort(), failure));
    }

    /** Most machines where this fails have no IPv6, and so no client that tries it. */
    private static void log(int port, Throwable failure) {
        if (String.valueOf(failure.getMessage()).contains("in use")) {
            LOG.warnf("Another process has port %d of ::1: the service is at http://127.0.0.1:%d only", port, port);
        } else {
            LOG.debugf("Not listening at ::1, port %d: %s", port, failure);
        }
    }
}
