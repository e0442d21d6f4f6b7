package healthcontent.edge.operation;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;

/** The name of the route of a request, such as {@code /v1/conditions/{slug}}: it holds nothing that a caller chose. */
public final class RouteName {

    /** Where Quarkus looks for the name, for metrics and traces alike. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private RouteName() {}

    /** The name, or null where the request has no route. */
    public static String of(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context().getLocal(TEMPLATE);
    }

    /** Names the route of a request. */
    public static void name(HttpServerRequest request, String template) {
        ((HttpServerRequestInternal) request).context().putLocal(TEMPLATE, template);
    }
}
