package healthcontent.explorer;

import healthcontent.asset.Asset;
import healthcontent.edge.PathForm;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the explorer at {@code /docs/}. The page is asked for each time; what it loads has addresses that change with
 * every version, so that browsers keep it. The plain names go on to work.
 */
@Singleton
class ExplorerPage {

    private static final int BEFORE_ALL_FILES = -1000;
    private static final String ROOT = "/docs/";

    private final ExplorerFiles explorer = new ExplorerFiles();
    private final Map<String, Asset> byPath = new HashMap<>();

    ExplorerPage(
            @ConfigProperty(name = "health-content.trial.running") Optional<Boolean> trial, ServedContract contract) {
        Asset page = explorer.page(trial.orElse(false), () -> OperationList.of(contract.asJson()));
        byPath.put(ROOT, page);
        byPath.put(ROOT + "index.html", page);
        explorer.files().forEach((name, file) -> {
            byPath.put(ROOT + name, file);
            byPath.put(ROOT + explorer.version() + "/" + name, file.forGood());
        });
    }

    void serve(@Observes Router router) {
        router.get("/docs").order(BEFORE_ALL_FILES).handler(ExplorerPage::leadToThePage);
        router.head("/docs").order(BEFORE_ALL_FILES).handler(ExplorerPage::leadToThePage);
        router.get("/docs/*").order(BEFORE_ALL_FILES).handler(this::send);
        router.head("/docs/*").order(BEFORE_ALL_FILES).handler(this::send);
        // What the library of Swagger UI has beside these files is for nobody.
        router.route("/webjars/*").order(BEFORE_ALL_FILES).handler(context -> context.fail(404));
    }

    private static void leadToThePage(RoutingContext context) {
        if (PathForm.of(context).endsWith("/")) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(308)
                    .putHeader(HttpHeaders.LOCATION, ROOT)
                    .end();
        }
    }

    private void send(RoutingContext context) {
        Asset file = byPath.get(PathForm.of(context));
        if (file == null) {
            context.next();
        } else {
            file.send(context);
        }
    }
}
