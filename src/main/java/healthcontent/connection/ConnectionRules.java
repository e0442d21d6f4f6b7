package healthcontent.connection;

import healthcontent.limit.Limits;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Puts the handlers of this package into the pipeline of each connection, as Vert.x is built. Vert.x has a setting for
 * few of these rules, and its transport is the one place where a service gets at its connections before they are used.
 */
public final class ConnectionRules implements VertxServiceProvider {

    /** Called by Vert.x, which finds this class in {@code META-INF/services}. */
    public ConnectionRules() {}

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(
                new RuledTransport(builder.findTransport(), new Acceptor(Limits.CONNECTIONS, Limits.UNSENT_BYTES)));
    }
}
