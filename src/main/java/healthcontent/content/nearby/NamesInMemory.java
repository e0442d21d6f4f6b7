package healthcontent.content.nearby;

import healthcontent.database.Sql;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import healthcontent.supervision.BackgroundWork;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Keeps the names of what is published, read by one statement for each new head of the content, in the background.
 * Until those of the newest head are there, and while the database does not confirm that head, there are none: better
 * no suggestion than one of something withdrawn.
 */
@Startup
@Singleton
class NamesInMemory {

    private static final Logger LOG = Logger.getLogger(NamesInMemory.class);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(5);

    /** Well within the time between two signs of life. */
    private static final Duration LONGEST_READ = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final ContentChanges changes;
    private final BackgroundWork work = BackgroundWork.named("published-names");
    private final BackgroundWork.Tasks worker = work.executor(1);
    private volatile PublishedNames names = PublishedNames.NONE;

    @Inject
    NamesInMemory(AgroalDataSource database, ContentChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    @PostConstruct
    void listen() {
        changes.subscribe(this::read);
        read();
    }

    void end(@Observes ShutdownEvent stop) {
        work.stop();
    }

    /** The names at the present head; none where they are not known. */
    PublishedNames now() {
        PublishedNames known = names;
        return changes.confirms(known.head()) ? known : PublishedNames.NONE;
    }

    private void read() {
        changes.head().filter(this::isNew).ifPresent(head -> worker.execute(() -> read(head)));
    }

    private boolean isNew(ContentHead head) {
        return !head.equals(names.head());
    }

    /** The names are those of this head or of a later one, which is announced then, too. */
    private void read(ContentHead head) {
        if (!isNew(head) || changes.head().filter(head::equals).isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_READ.toMillis()));
            try {
                names = read(head, new Sql(connection));
            } finally {
                connection.setNetworkTimeout(Runnable::run, patience);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The names of what is published can't be read at the moment", e);
            worker.execute(() -> read(head), BEFORE_RETRY);
        }
    }

    private static PublishedNames read(ContentHead head, Sql sql) throws SQLException {
        PublishedNames.Reader reader = new PublishedNames.Reader();
        sql.each(PublishedNames.QUERY, row -> reader.add(row.getString("kind"), row.getString("name")));
        return reader.at(head);
    }
}
