package healthcontent.release;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.database.Sql;
import healthcontent.problem.Fault;
import healthcontent.release.body.BodyBulkhead;
import healthcontent.release.body.ReceivedBody;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.Finding;
import healthcontent.release.bundle.FoundFindings;
import healthcontent.release.bundle.SentBundle;
import healthcontent.release.lock.ReleaseTransactions;
import healthcontent.release.lock.WriteBulkhead;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** What planning a bundle would find, without a plan: nothing is stored. It waits its turn among the writes. */
@Singleton
public class DryRun {

    private final ReleaseTransactions transactions;
    private final Planning planning;
    private final BodyBulkhead bodies;
    private final WriteBulkhead writes;

    @Inject
    DryRun(ReleaseTransactions transactions, Planning planning, BodyBulkhead bodies, WriteBulkhead writes) {
        this.transactions = transactions;
        this.planning = planning;
        this.bodies = bodies;
        this.writes = writes;
    }

    /**
     * Receives a body as those of other writes are, and does something with it when it is its turn among them.
     *
     * @param packed whether more may come out of it than its size tells, so that it waits as a large one does
     */
    public <T> T inTurn(InputStream body, long maxBytes, String what, boolean packed, Function<byte[], T> work) {
        try (ReceivedBody received = bodies.large(body, maxBytes, what)) {
            long bytes = packed ? Long.MAX_VALUE : received.size();
            return writes.run(bytes, () -> work.apply(received.bytes()));
        }
    }

    /** What is read of the database in one transaction. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Sql sql) throws SQLException;
    }

    /** Reads what is live. */
    public <T> T read(Reading<T> reading) {
        return transactions.run(connection -> reading.of(new Sql(connection)));
    }

    /**
     * Everything found in a bundle.
     *
     * @param author whom a plan would name
     */
    public Found findings(JsonNode bundle, String author) {
        try {
            return Found.of(
                    transactions.run(connection -> planning.plan(SentBundle.of(bundle), author, new Sql(connection))
                            .findings()));
        } catch (BundleRejected rejected) {
            return Found.of(rejected.findings());
        }
    }

    /**
     * What was found.
     *
     * @param shown as many as a response shows
     * @param notShown how many more there are
     */
    public record Found(List<Fault> shown, int notShown) {

        private static Found of(FoundFindings findings) {
            return new Found(findings.shown().stream().map(Finding::asFault).toList(), findings.notShown());
        }
    }
}
