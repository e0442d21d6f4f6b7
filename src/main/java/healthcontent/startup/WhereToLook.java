package healthcontent.startup;

import healthcontent.database.DatabaseReady;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Says where the content can be seen, once it can be. */
@Singleton
class WhereToLook {

    private static final Logger LOG = Logger.getLogger("healthcontent");

    private volatile int port;
    private volatile boolean filled;

    void listening(@ObservesAsync HttpServerStart server) {
        port = server.options().getPort();
        sayOnce();
    }

    void filled(@Observes DatabaseReady ready) {
        filled = true;
        sayOnce();
    }

    private synchronized void sayOnce() {
        if (filled && port > 0) {
            LOG.infof(
                    "Health content is served at http://localhost:%d/v1, API explorer at http://localhost:%d/docs",
                    port, port);
        }
    }
}
