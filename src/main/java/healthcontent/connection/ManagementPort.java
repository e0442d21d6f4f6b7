package healthcontent.connection;

import healthcontent.edge.PathForm;
import healthcontent.edge.UriText;
import healthcontent.edge.pipeline.RequestPipeline;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Serves health and metrics at a port of their own, and nowhere else, if one is configured: so they need not be public.
 * That of Quarkus is chosen when the service is built, and its requests pass none of the filters of this service. This
 * one hands its requests to the same router, so that everything holds here that holds for other requests.
 */
@Singleton
class ManagementPort {

    private static final Logger LOG = Logger.getLogger(ManagementPort.class);
    private static final String OPERATIONS = "/q";
    private static final int NO_SUCH_PATH = 404;

    private final Vertx vertx;
    private final Optional<Integer> port;
    private final Optional<String> host;
    private HttpServer server;

    ManagementPort(Vertx vertx, ManagementSettings settings) {
        this.vertx = vertx;
        this.port = settings.port().isPresent() ? Optional.of(settings.port().getAsInt()) : Optional.empty();
        this.host = settings.host();
    }

    void register(@Observes Filters filters) {
        port.ifPresent(own -> filters.register(context -> direct(context, own), RequestPipeline.PORT));
    }

    private static void direct(RoutingContext context, int own) {
        boolean isOperations = UriText.isOrIsBelow(OPERATIONS, PathForm.of(context));
        boolean isOwnPort = context.request().localAddress().port() == own;
        if (isOperations == isOwnPort) {
            context.next();
        } else {
            context.fail(NO_SUCH_PATH);
        }
    }

    void open(@ObservesAsync HttpServerStart main) {
        port.ifPresent(own -> open(main.options(), own));
    }

    void open(@ObservesAsync HttpsServerStart main) {
        port.ifPresent(own -> open(main.options(), own));
    }

    /** With all the limits of the main port, which listens by now. */
    private synchronized void open(HttpServerOptions main, int own) {
        if (server != null) {
            return;
        }
        HttpServerOptions options = new HttpServerOptions(main).setPort(own);
        host.ifPresent(options::setHost);
        server = vertx.createHttpServer(options).requestHandler(VertxHttpRecorder.getRootHandler());
        server.listen()
                .onSuccess(listening -> LOG.infof("Health and metrics are served at http://localhost:%d/q/health", own))
                .onFailure(failure -> {
                    LOG.errorf("Port %d for health and metrics can't be listened at: %s", own, failure.getMessage());
                    Quarkus.asyncExit(1);
                });
    }

    synchronized void close(@Observes ShutdownEvent stopping) {
        if (server != null) {
            server.close();
        }
    }
}
