package healthcontent.contract;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The page around Swagger UI: our own, in place of the one that comes with it, which has scripts in its markup. What it
 * loads is served as it came.
 */
@Singleton
class ExplorerPage {

    private static final int BEFORE_SWAGGER_UI = -1000;
    private static final String PAGE = "/docs/explorer.html";

    /** As for the files of the front end: ask each time whether it is still the newest, so no upgrade is half seen. */
    private static final String ASK_AGAIN = "no-cache";

    void replace(@Observes Router router) {
        router.route("/docs/*").order(BEFORE_SWAGGER_UI - 1).handler(context -> {
            context.addHeadersEndHandler(sent -> tellCaches(context.response()));
            context.next();
        });
        for (String path : new String[] {"/docs/", "/docs/index.html"}) {
            router.get(path).order(BEFORE_SWAGGER_UI).handler(context -> context.reroute(PAGE));
            router.head(path).order(BEFORE_SWAGGER_UI).handler(context -> context.reroute(PAGE));
        }
    }

    private static void tellCaches(HttpServerResponse response) {
        if (response.getStatusCode() < 400) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        }
    }
}
