package healthcontent.frontend;

import healthcontent.asset.Asset;
import healthcontent.edge.AcceptHeader;
import healthcontent.edge.PathForm;
import healthcontent.negotiation.PagePath;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Serves the list of conditions, and the files that pages load. The page of a document is that document in a format of
 * its own ({@link DocumentPage}), so it is left to the resource; here its methods are told. A browser that opens a path
 * which can't be a page gets a page that says so, with status 404; every other client goes on to the handlers of
 * unknown paths.
 */
@Singleton
class FrontEnd {

    private static final List<String> PAGES =
            List.of("/conditions/:slug", "/comparisons/:slug", "/causes/:slug", "/symptoms/:slug");

    /** The paths of others, and all names of files. */
    private static final Pattern OTHERS =
            Pattern.compile("/(?:(?:v1|mcp|infobutton|q|docs|openapi|problems|app|all-conditions)(?:/.*)?|[^/]*\\..*)");

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final AcceptHeader accept;

    FrontEnd(AcceptHeader accept) {
        this.accept = accept;
    }

    void open(@Observes Router router) {
        Asset page = Assets.page();
        serve(router, "/", page);
        PAGES.forEach(path -> route(router, path).handler(FrontEnd::passOn));
        router.route()
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT + 1)
                .handler(context -> answerUnknown(context, page));
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

    private static void passOn(RoutingContext context) {
        if (isReading(context.request())
                || PagePath.document(PathForm.of(context)).isEmpty()) {
            context.next();
        } else {
            tellMethods(context);
        }
    }

    private void answerUnknown(RoutingContext context, Asset page) {
        HttpServerRequest request = context.request();
        if (isReading(request)
                && opensPages(request)
                && !OTHERS.matcher(PathForm.of(context)).matches()) {
            context.response().setStatusCode(404);
            page.sendWhole(context);
        } else {
            context.next();
        }
    }

    /** A browser accepts HTML by name when it opens a page, and not when a script asks for data. */
    private boolean opensPages(HttpServerRequest request) {
        return accept.of(request.headers()).names("text/html");
    }

    private static boolean isReading(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private static void answer(RoutingContext context, Asset asset) {
        if (isReading(context.request())) {
            asset.send(context);
        } else {
            tellMethods(context);
        }
    }

    private static void tellMethods(RoutingContext context) {
        context.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            context.response().setStatusCode(204).end();
        } else {
            context.fail(405);
        }
    }
}
