package healthcontent.frontend;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Answers the paths of the pages, so that each can be shared and opened again, and those of the files they load. A path
 * that can't be a page goes on to what answers unknown paths.
 */
@Singleton
class FrontEnd {

    private static final List<String> PAGES =
            List.of("/conditions/:slug", "/comparisons/:slug", "/causes/:slug", "/symptoms/:slug");
    private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*");

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    void open(@Observes Router router) {
        Asset page = Assets.page();
        serve(router, "/", page);
        PAGES.forEach(path -> route(router, path).handler(context -> {
            if (SLUG.matcher(context.pathParam("slug")).matches() && !endsInSlash(context)) {
                answer(context, page);
            } else {
                context.next();
            }
        }));
        Assets.files().forEach((path, file) -> serve(router, path, file));
        route(router, "/index.html")
                .handler(context -> context.response()
                        .setStatusCode(308)
                        .putHeader(HttpHeaders.LOCATION, "/")
                        .end());
    }

    private static void serve(Router router, String path, Asset asset) {
        route(router, path).handler(context -> answer(context, asset));
    }

    private static Route route(Router router, String path) {
        return router.route(path).order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT);
    }

    private static boolean endsInSlash(RoutingContext context) {
        return context.request().path().endsWith("/");
    }

    private static void answer(RoutingContext context, Asset asset) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            asset.send(context.request(), context.response());
            return;
        }
        context.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
        if (method.equals(HttpMethod.OPTIONS)) {
            context.response().setStatusCode(204).end();
        } else {
            context.fail(405);
        }
    }
}
