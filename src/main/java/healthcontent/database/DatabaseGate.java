package healthcontent.database;

import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps readers from a database that is not migrated or not filled yet: they are to come back later. */
class DatabaseGate {

    private static final String CONTENT = "/v1";

    private final DatabaseState state;

    DatabaseGate(DatabaseState state) {
        this.state = state;
    }

    @ServerRequestFilter
    void requireReady(UriInfo path) {
        if (!state.ready() && path.getPath().startsWith(CONTENT)) {
            throw new DatabaseUnavailable("The database has not been migrated and filled yet");
        }
    }
}
