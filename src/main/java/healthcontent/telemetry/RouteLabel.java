package healthcontent.telemetry;

import healthcontent.edge.operation.RouteName;
import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;

/**
 * Counts a response under its route whatever its status. By itself Quarkus does so only for routes with a parameter in
 * them, and puts a 304 or 412 of a list together with those of unknown paths.
 */
@Singleton
class RouteLabel implements HttpServerMetricsTagsContributor {

    private static final String LABEL = "uri";

    @Override
    public Tags contribute(Context context) {
        String route = RouteName.of(context.request());
        return route == null ? Tags.empty() : Tags.of(LABEL, route);
    }
}
