package healthcontent.starter;

import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.release.AppliedRelease;
import healthcontent.release.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Loads the starter content, where configured, once in the life of a database. */
@ApplicationScoped
class StarterContent {

    private static final Logger LOG = Logger.getLogger(StarterContent.class);
    private static final String AUTHOR = "starter";

    private final StarterSettings settings;
    private final Publisher publisher;
    private final ObjectMapper json;

    @Inject
    StarterContent(StarterSettings settings, Publisher publisher, ObjectMapper json) {
        this.settings = settings;
        this.publisher = publisher;
        this.json = json;
    }

    /** Loads the content unless it is switched off or the database has had a release before. */
    void load() {
        if (settings.load() == StarterSettings.Load.NEVER) {
            return;
        }
        Optional<AppliedRelease> release = publisher.publishFirst(StarterBundle.read(json), AUTHOR);
        release.ifPresent(applied -> LOG.infof(
                "Loaded the starter content: %d documents.", applied.changes().size()));
    }
}
