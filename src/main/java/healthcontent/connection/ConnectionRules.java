package healthcontent.connection;

import healthcontent.limit.Limits;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts the handlers of this package into the pipeline of each connection, as Vert.x is built. Vert.x has a setting for
 * few of these rules, and its transport is the one place where a service gets at its connections before they are used.
 */
public final class ConnectionRules implements VertxServiceProvider {

    /** Connections of the port of health and metrics, which readers can't take away from probes. */
    private static final int OF_MANAGEMENT = 100;

    /** As for all other connections: metrics are some hundred kilobytes, for each that scrapes them. */
    private static final long UNSENT_OF_MANAGEMENT = 16L * 1024 * 1024;

    /** Called by Vert.x, which finds this class in {@code META-INF/services}. */
    public ConnectionRules() {}

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new RuledTransport(
                builder.findTransport(),
                new Acceptor(Limits.CONNECTIONS, Limits.UNSENT_BYTES),
                new Acceptor(OF_MANAGEMENT, UNSENT_OF_MANAGEMENT),
                ConfigProvider.getConfig().getOptionalValue("health-content.management.port", Integer.class)));
    }
}
