package healthcontent.edge;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A path that the server sends on to another, where it fails. */
@Singleton
class SentOnProbe {

    static final String PATH = "/sent-on";

    void open(@Observes Router router) {
        router.get(PATH).order(-1000).handler(context -> context.reroute("/v1/probe/broken"));
    }
}
