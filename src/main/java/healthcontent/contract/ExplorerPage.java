package healthcontent.contract;

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

    void replace(@Observes Router router) {
        for (String path : new String[] {"/docs/", "/docs/index.html"}) {
            router.get(path).order(BEFORE_SWAGGER_UI).handler(context -> context.reroute(PAGE));
            router.head(path).order(BEFORE_SWAGGER_UI).handler(context -> context.reroute(PAGE));
        }
    }
}
