package healthcontent.release.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.database.Sql;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.Finding;
import healthcontent.release.bundle.FoundFindings;
import healthcontent.release.lock.ReleaseTransactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Repeats the response to a request that is sent again, across replicas: the response is stored in the transaction of
 * its effect, so either both are there or neither is. Only responses that stay true are stored: successes and rejected
 * bundles.
 */
@Singleton
public class Idempotency {

    /** How long a response is stored, by the clock of the database. */
    static final Duration STORED_FOR = Duration.ofDays(7);

    private static final int REJECTED = 422;

    private static final FoundFindings NONE = new FoundFindings(List.of(), 0, 0);

    private final ReleaseTransactions transactions;
    private final ObjectMapper json;

    @Inject
    Idempotency(ReleaseTransactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * Does the work and stores its response, or returns the stored one if an earlier request with the same key did it.
     *
     * @throws ProblemException while that request is in progress, or if it had another body or query
     */
    public RecordedResponse respond(RepeatableRequest request, ReleaseTransactions.Work<RecordedResponse> work) {
        if (request.key().isEmpty()) {
            return transactions.run(work);
        }
        Outcome outcome = transactions.run(connection -> {
            Sql sql = new Sql(connection);
            claim(request, sql);
            Optional<Outcome> earlier = find(request, sql);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            Outcome first = attempt(work, new Sql(connection), connection);
            store(request, first, sql);
            return first;
        });
        if (outcome.isRejection()) {
            throw new BundleRejected(outcome.findings());
        }
        return outcome.response();
    }

    /** Deletes responses older than seven days. Rows that another transaction has locked are left to that one. */
    public void forgetOld(Sql sql) throws SQLException {
        sql.update("""
                delete from idempotency_key where (caller, path, key) in (
                    select caller, path, key from idempotency_key where created_at < now() - ?::interval for update skip locked)""", STORED_FOR.toString());
    }

    private void claim(RepeatableRequest request, Sql sql) throws SQLException {
        boolean[] claimed = new boolean[1];
        sql.each(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as claimed",
                row -> claimed[0] = row.getBoolean("claimed"),
                String.join(
                        "\n", request.caller(), request.path(), request.key().orElseThrow()));
        if (!claimed[0]) {
            throw ProblemType.REQUEST_IN_PROGRESS.exception("A request with this Idempotency-Key is being worked on.");
        }
    }

    private Optional<Outcome> find(RepeatableRequest request, Sql sql) throws SQLException {
        List<Outcome> found = new ArrayList<>();
        sql.each(
                """
                select body_digest, status, location, body from idempotency_key
                where caller = ? and path = ? and key = ? and created_at >= now() - ?::interval""",
                row -> {
                    if (!row.getString("body_digest").equals(request.digest())) {
                        throw ProblemType.IDEMPOTENCY_KEY_REUSED.exception(
                                "This Idempotency-Key was used with another body or query. A new request needs a new key.");
                    }
                    found.add(new Outcome(
                            new RecordedResponse(
                                    row.getInt("status"),
                                    Optional.ofNullable(row.getString("location")),
                                    row.getString("body")),
                            row.getInt("status") == REJECTED ? findings(row.getString("body")) : NONE));
                },
                request.caller(),
                request.path(),
                request.key().orElseThrow(),
                STORED_FOR.toString());
        return found.stream().findFirst();
    }

    /** Does the work; what a rejected bundle has written is undone, so that the rejection itself can be stored. */
    private Outcome attempt(ReleaseTransactions.Work<RecordedResponse> work, Sql sql, Connection connection)
            throws SQLException {
        sql.update("savepoint before_work");
        try {
            return new Outcome(work.on(connection), NONE);
        } catch (BundleRejected rejected) {
            sql.update("rollback to savepoint before_work");
            return new Outcome(
                    new RecordedResponse(REJECTED, Optional.empty(), write(rejected.findings())), rejected.findings());
        }
    }

    private void store(RepeatableRequest request, Outcome outcome, Sql sql) throws SQLException {
        sql.update(
                """
                insert into idempotency_key (caller, path, key, body_digest, status, location, body, created_at)
                values (?, ?, ?, ?, ?, ?, ?, now())
                on conflict on constraint idempotency_key_once do update
                set body_digest = excluded.body_digest, status = excluded.status, location = excluded.location,
                    body = excluded.body, created_at = excluded.created_at""",
                request.caller(),
                request.path(),
                request.key().orElseThrow(),
                request.digest(),
                outcome.response().status(),
                outcome.response().location().orElse(null),
                outcome.response().body());
    }

    private FoundFindings findings(String text) {
        try {
            JsonNode stored = json.readTree(text);
            if (stored.isArray()) { // by a version that showed them all
                List<Finding> all = List.of(json.treeToValue(stored, Finding[].class));
                int errors = (int) all.stream().filter(Finding::isError).count();
                return new FoundFindings(all, errors, all.size() - errors);
            }
            return json.treeToValue(stored, FoundFindings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored findings can't be read", e);
        }
    }

    private String write(FoundFindings findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The result of the work.
     *
     * @param findings why it was rejected; empty if it was not
     */
    private record Outcome(RecordedResponse response, FoundFindings findings) {

        boolean isRejection() {
            return response.status() == REJECTED;
        }
    }
}
