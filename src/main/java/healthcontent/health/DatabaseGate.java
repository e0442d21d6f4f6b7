package healthcontent.health;

import healthcontent.database.DatabaseState;
import healthcontent.database.DatabaseUnavailable;
import healthcontent.database.WholeDatabase;
import healthcontent.edge.PathForm;
import healthcontent.edge.UriText;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.notification.ContentChanges;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses requests with 503 while the database is not migrated or not filled yet, and while it does not answer, where
 * each would wait until a timeout.
 */
class DatabaseGate {

    /** Below these, all is content: for programs, and as pages. */
    private static final Set<String> CONTENT = Set.of(
            "/v1",
            "/mcp",
            "/infobutton",
            "/conditions",
            "/comparisons",
            "/causes",
            "/symptoms",
            "/sitemap.xml",
            "/sitemaps",
            "/llms.txt");

    /** These are part of the program. */
    private static final String SCHEMAS = "/v1/schemas";

    /** A broken connection is replaced within this time, so that no request is refused for it. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final DatabaseState state;
    private final Provider<ContentChanges> changes;

    DatabaseGate(DatabaseState state, Provider<ContentChanges> changes) {
        this.state = state;
        this.changes = changes;
    }

    @ServerRequestFilter(priority = RequestPipeline.DATABASE_READY)
    void requireReady(RoutingContext context) {
        String path = PathForm.of(context);
        if (CONTENT.stream().noneMatch(root -> UriText.isOrIsBelow(root, path)) || UriText.isOrIsBelow(SCHEMAS, path)) {
            return;
        }
        if (!state.ready()) {
            throw new DatabaseUnavailable("The database has not been migrated and filled yet");
        }
        if (!state.isWhole()) {
            throw WholeDatabase.refusal();
        }
        if (changes.get().away().compareTo(GRACE) > 0) {
            throw new DatabaseUnavailable("The database does not answer");
        }
    }
}
