package healthcontent.explorer;

import healthcontent.asset.Asset;
import healthcontent.edge.PathForm;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Serves the contract, which never changes while the service runs, from memory: compressed, with an entity tag for each
 * form, so that whoever asks again gets a 304. In place of the handler of Quarkus, which has none of these.
 */
@Singleton
class ServedContract {

    private static final int BEFORE_QUARKUS = -1000;
    private static final String ROOT = "/openapi";
    private static final List<String> PATHS = List.of(ROOT, ROOT + ".json", ROOT + ".yaml", ROOT + ".yml");

    /** What Quarkus calls the contract where there is only one. */
    private static final String ONLY_ONE = "<default>";

    private final OpenApiDocumentService documents;
    private final Asset json;
    private final Asset yaml;

    ServedContract(OpenApiDocumentService documents) {
        this.documents = documents;
        json = asset(Format.JSON);
        yaml = asset(Format.YAML);
    }

    private Asset asset(Format format) {
        return Asset.negotiated(format.getMimeType() + ";charset=UTF-8", () -> documents.getDocument(ONLY_ONE, format));
    }

    byte[] asJson() {
        return documents.getDocument(ONLY_ONE, Format.JSON);
    }

    void serve(@Observes Router router) {
        for (String path : PATHS) {
            router.get(path).order(BEFORE_QUARKUS).handler(this::send);
            router.head(path).order(BEFORE_QUARKUS).handler(this::send);
        }
    }

    private void send(RoutingContext context) {
        (asksForJson(context) ? json : yaml).send(context);
    }

    /** By the extension, else by {@code format}, else by {@code Accept}; YAML where nothing says so. */
    private static boolean asksForJson(RoutingContext context) {
        String path = PathForm.of(context);
        if (path.contains(".")) {
            return path.endsWith(".json");
        }
        List<String> format = context.queryParam("format");
        if (!format.isEmpty()) {
            return format.get(0).equalsIgnoreCase(Format.JSON.name());
        }
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(Format.JSON.getMimeType());
    }
}
