package healthcontent.telemetry;

import healthcontent.database.DatabaseState;
import healthcontent.database.Sql;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import healthcontent.supervision.BackgroundWork;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Looks at the content every ten seconds, for the metrics, on a thread and for a moment on a connection of its own, so
 * that neither a reader nor whoever scrapes the metrics waits for it. Documents are counted where something has changed
 * since the last time, and each hour, as reviews become overdue with the days. What was seen last stays while the
 * database is away.
 */
@Singleton
class ContentWatch {

    private static final Logger LOG = Logger.getLogger(ContentWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration LONGEST_COUNTED = Duration.ofHours(1);

    private final AgroalDataSource database;
    private final DatabaseState state;
    private final ContentChanges changes;
    private final Clock clock;
    private final BackgroundWork watching = BackgroundWork.named("content-watch");

    private volatile Consumer<List<DocumentCount>> show = documents -> {};
    private volatile Optional<Counted> counted = Optional.empty();
    private volatile Optional<Newest> newest = Optional.empty();

    /**
     * The documents as they were counted.
     *
     * @param seq of the newest change then
     */
    record Counted(List<DocumentCount> documents, long seq, Instant at) {}

    /**
     * The newest change in the database.
     *
     * @param since when it was seen there first
     */
    private record Newest(long seq, Instant since) {}

    @Inject
    ContentWatch(AgroalDataSource database, DatabaseState state, ContentChanges changes, Clock clock) {
        this.database = database;
        this.state = state;
        this.changes = changes;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started) {
        watching.repeat(this::look, BETWEEN);
    }

    void end(@Observes ShutdownEvent stopping) {
        watching.stop();
    }

    /** Says what to do with the documents whenever they have been counted. */
    void whenCounted(Consumer<List<DocumentCount>> show) {
        this.show = show;
        counted.map(Counted::documents).ifPresent(show);
    }

    /** The documents as they were counted last; empty until they were for the first time. */
    Optional<Counted> counted() {
        return counted;
    }

    /** The newest change that was found in the database, over another connection than the one that listens. */
    long databaseSeq() {
        return newest.map(Newest::seq).orElse(0L);
    }

    /** The newest change that this replica knows of. */
    long knownSeq() {
        return changes.head().map(ContentHead::seq).orElse(0L);
    }

    /** For how long a change has been in the database that this replica does not know of. */
    Duration lag() {
        return newest.filter(found -> found.seq() > knownSeq())
                .map(found -> Duration.between(found.since(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    /** Not while the database is away, which others look after, and say so. */
    void look() {
        if (!state.ready() || !state.answering().isSo() || !state.isWhole()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            look(new Sql(connection));
        } catch (SQLException e) {
            LOG.debug("The content could not be counted", e);
        }
    }

    private void look(Sql sql) throws SQLException {
        long[] seq = new long[1];
        sql.each("select newest_seq from content_state", row -> seq[0] = row.getLong("newest_seq"));
        Instant now = clock.instant();
        if (newest.isEmpty() || newest.get().seq() != seq[0]) {
            newest = Optional.of(new Newest(seq[0], now));
        }
        boolean isRecent = counted.filter(last -> last.seq() == seq[0])
                .filter(last -> last.at().plus(LONGEST_COUNTED).isAfter(now))
                .isPresent();
        if (!isRecent) {
            Counted just = new Counted(DocumentCount.all(sql), seq[0], now);
            counted = Optional.of(just);
            show.accept(just.documents());
        }
    }
}
