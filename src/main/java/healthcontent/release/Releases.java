package healthcontent.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.database.Sql;
import healthcontent.language.Languages;
import healthcontent.problem.NotFound;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.release.body.ReceivedBundle;
import healthcontent.release.idempotency.Idempotency;
import healthcontent.release.idempotency.RecordedResponse;
import healthcontent.release.idempotency.RepeatableRequest;
import healthcontent.release.lock.ApplyLock;
import healthcontent.release.lock.ReleaseTransactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What sync jobs do with releases: plan, look, apply, discard. */
@Singleton
class Releases {

    /** How long a planned release waits to be applied. */
    static final Duration PLANNED_FOR = Duration.ofDays(7);

    private final ReleaseTransactions transactions;
    private final Idempotency idempotency;
    private final Planning planning;
    private final Publisher publisher;
    private final Languages languages;
    private final ObjectMapper json;

    @Inject
    Releases(
            ReleaseTransactions transactions,
            Idempotency idempotency,
            Planning planning,
            Publisher publisher,
            Languages languages,
            ObjectMapper json) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.planning = planning;
        this.publisher = publisher;
        this.languages = languages;
        this.json = json;
    }

    /** Stores a checked plan; a request sent again gets the first response. */
    RecordedResponse plan(RepeatableRequest request, ReceivedBundle bundle) {
        return idempotency.respond(request, connection -> {
            Sql sql = new Sql(connection);
            forgetOld(sql);
            PlannedRelease release = planning.plan(bundle, request.caller(), sql);
            store(sql).keep(release, PlannedRows.of(release, languages.defaultLanguage()));
            return created(view(release.id(), sql));
        });
    }

    /** Plans and applies at once. */
    RecordedResponse publish(RepeatableRequest request, ReceivedBundle bundle) {
        return idempotency.respond(request, connection -> {
            AppliedRelease release = publisher.publish(bundle, request.caller(), connection);
            return created(view(release.id(), new Sql(connection)));
        });
    }

    /** Applies a plan; one that was applied already stays as it is. */
    RecordedResponse apply(RepeatableRequest request, UUID id) {
        return idempotency.respond(request, connection -> {
            apply(id, request.caller(), connection);
            return new RecordedResponse(200, Optional.empty(), write(view(id, new Sql(connection))));
        });
    }

    private void apply(UUID id, String author, Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        ApplyLock.take(sql);
        forgetOld(sql);
        StoredRelease release = store(sql).lock(id).orElseThrow(() -> notFound(id));
        switch (release.status()) {
            case APPLIED -> {}
            case DISCARDED -> throw closed(release.status());
            case PLANNED -> publisher.apply(release, author, connection);
        }
    }

    /** How large the content of a release is that waits to go live; 0 where there is none. */
    long bytes(UUID id) {
        return transactions.run(connection -> plans(new Sql(connection)).bytes(id));
    }

    void discard(UUID id) {
        transactions.run(connection -> {
            ReleaseStore store = store(new Sql(connection));
            StoredRelease release = store.lock(id).orElseThrow(() -> notFound(id));
            switch (release.status()) {
                case APPLIED -> throw closed(release.status());
                case DISCARDED -> {}
                case PLANNED -> store.markDiscarded(id);
            }
            return null;
        });
    }

    ReleaseView get(UUID id) {
        return transactions.run(connection -> {
            Sql sql = new Sql(connection);
            forgetOld(sql);
            return view(id, sql);
        });
    }

    List<ReleaseView> list(Optional<ReleaseStatus> status, Optional<StoredRelease.Place> after, int limit) {
        return transactions.run(connection -> {
            Sql sql = new Sql(connection);
            forgetOld(sql);
            List<StoredRelease> releases = store(sql).list(status, after, limit);
            Map<UUID, ChangeCounts> counts =
                    plans(sql).counts(releases.stream().map(StoredRelease::id).toList());
            return releases.stream()
                    .map(release -> ReleaseView.of(release, counts.get(release.id()), null))
                    .toList();
        });
    }

    /** Plans and idempotency keys expire after seven days; the next request removes them, unless it can only read. */
    private void forgetOld(Sql sql) throws SQLException {
        if (sql.isReadOnly()) {
            return;
        }
        store(sql).discardPlannedLongerThan(PLANNED_FOR);
        idempotency.forgetOld(sql);
    }

    private ReleaseView view(UUID id, Sql sql) throws SQLException {
        StoredRelease release = store(sql).find(id).orElseThrow(() -> notFound(id));
        ChangeCounts counts = plans(sql).counts(List.of(id)).get(id);
        return ReleaseView.of(release, counts, ChangeView.of(plans(sql).changesWithoutContent(id)));
    }

    private RecordedResponse created(ReleaseView release) {
        return new RecordedResponse(201, Optional.of(release.href()), write(release));
    }

    private static ProblemException closed(ReleaseStatus status) {
        return ProblemType.RELEASE_CLOSED.exception("This release was " + status.value() + " already.");
    }

    private static NotFound notFound(UUID id) {
        return NotFound.of("release", id.toString());
    }

    private ReleaseStore store(Sql sql) {
        return new ReleaseStore(sql, json);
    }

    private PlanStore plans(Sql sql) {
        return new PlanStore(sql, json);
    }

    private String write(ReleaseView release) {
        try {
            return json.writeValueAsString(release);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A release becomes JSON", e);
        }
    }
}
