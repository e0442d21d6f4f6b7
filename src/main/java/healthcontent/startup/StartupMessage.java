package healthcontent.startup;

import healthcontent.database.DatabaseReady;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Logs where the content is served, once the database is ready and the server listens. */
@Singleton
class StartupMessage {

    private static final Logger LOG = Logger.getLogger("healthcontent");

    private final String host;
    private volatile int port;
    private volatile boolean ready;

    StartupMessage(@ConfigProperty(name = "quarkus.http.host") String host) {
        this.host = host;
    }

    void listening(@ObservesAsync HttpServerStart server) {
        port = server.options().getPort();
        logOnce();
    }

    void databaseReady(@Observes DatabaseReady event) {
        ready = true;
        logOnce();
    }

    private synchronized void logOnce() {
        if (ready && port > 0) {
            LOG.infof(
                    "Health content is served at http://localhost:%d/v1, API explorer at http://localhost:%d/docs",
                    port, port);
            if (host.equals(OtherLoopback.HOST)) {
                LOG.info("Only this machine reaches it; QUARKUS_HTTP_HOST=0.0.0.0 would let others reach it too");
            }
        }
    }
}
