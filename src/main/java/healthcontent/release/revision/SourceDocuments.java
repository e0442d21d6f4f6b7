package healthcontent.release.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import healthcontent.document.WithdrawalReason;
import healthcontent.problem.NotFound;
import healthcontent.problem.Quoted;
import healthcontent.release.AppliedRelease;
import healthcontent.release.Publisher;
import healthcontent.release.body.JsonBody;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.SentBundle;
import healthcontent.release.bundle.SentRevision;
import healthcontent.release.lock.ApplyLock;
import healthcontent.release.lock.ReleaseTransactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and writes single documents; every write is a release of one. */
@Singleton
class SourceDocuments {

    private final ReleaseTransactions transactions;
    private final Publisher publisher;
    private final ObjectMapper json;

    @Inject
    SourceDocuments(ReleaseTransactions transactions, Publisher publisher, ObjectMapper json) {
        this.transactions = transactions;
        this.publisher = publisher;
        this.json = json;
    }

    /** The newest revision, or the one that was the newest at an instant. */
    RevisionView get(DocumentId id, Optional<Instant> at) {
        return transactions.run(connection -> {
            DocumentHistory history = history(connection);
            return (at.isPresent() ? history.at(id, at.get()) : history.newest(id))
                    .orElseThrow(() ->
                            notFound("", id, at.map(instant -> " at " + instant).orElse("")));
        });
    }

    RevisionView revision(DocumentId id, int number) {
        return transactions
                .run(connection -> history(connection).revision(id, number))
                .orElseThrow(() -> notFound("revision " + number + " of ", id, ""));
    }

    List<RevisionView> history(DocumentId id, int before, int limit) {
        return transactions.run(connection -> {
            DocumentHistory history = history(connection);
            if (history.newest(id).isEmpty()) {
                throw notFound("", id, "");
            }
            return history.before(id, before, limit);
        });
    }

    RevisionView put(DocumentId id, JsonBody content, Preconditions replaces, String author) {
        ObjectNode bundle = bundle("Publish " + id);
        ObjectNode document = identify(bundle.putArray("documents").addObject(), id);
        boolean isRevision = SentRevision.isOne(content.tree());
        document.set("content", isRevision ? SentRevision.contentOf(content.tree(), id) : content.tree());
        SingleWrite part = isRevision ? SingleWrite.REVISION : SingleWrite.DOCUMENT;
        return write(id, bundle, content.leftOut(), document, part, replaces, author);
    }

    RevisionView withdraw(
            DocumentId id,
            WithdrawalReason reason,
            Optional<String> replacement,
            Preconditions replaces,
            String author) {
        ObjectNode bundle = bundle("Withdraw " + id);
        ObjectNode withdrawal = identify(bundle.putArray("withdrawals").addObject(), id);
        withdrawal.put("reason", reason.value());
        replacement.ifPresent(slug -> withdrawal.put("replacement", slug));
        return write(id, bundle, 0, withdrawal, SingleWrite.WITHDRAWAL, replaces, author);
    }

    private RevisionView write(
            DocumentId id,
            ObjectNode bundle,
            int leftOut,
            ObjectNode entry,
            SingleWrite part,
            Preconditions replaces,
            String author) {
        // also before waiting for the lock, so that a stale write costs little
        transactions.run(connection -> replaced(id, replaces, connection));
        return transactions.run(connection -> {
            ApplyLock.take(new Sql(connection));
            entry.put("ifRevision", replaced(id, replaces, connection));
            AppliedRelease release = publishOne(SentBundle.of(bundle, leftOut), part, author, connection);
            return history(connection)
                    .newest(id)
                    .orElseThrow()
                    .withFindings(
                            part.findings(release.findings().shown()),
                            release.findings().notShown());
        });
    }

    private AppliedRelease publishOne(SentBundle bundle, SingleWrite part, String author, Connection connection)
            throws SQLException {
        try {
            return publisher.publish(bundle, author, connection);
        } catch (BundleRejected rejected) {
            throw part.rejected(rejected);
        }
    }

    /** The revision that is replaced, which is the newest one; 0 where there is none. */
    private int replaced(DocumentId id, Preconditions replaces, Connection connection) throws SQLException {
        int newest = history(connection).newest(id).map(RevisionView::revision).orElse(0);
        replaces.require(newest);
        return newest;
    }

    private DocumentHistory history(Connection connection) {
        return new DocumentHistory(new Sql(connection), json);
    }

    private static NotFound notFound(String part, DocumentId id, String when) {
        return new NotFound("There is no %s%s %s in the language %s%s."
                .formatted(part, id.type().value(), Quoted.of(id.slug()), Quoted.of(id.language()), when));
    }

    private ObjectNode bundle(String title) {
        return json.createObjectNode().put("title", title);
    }

    private static ObjectNode identify(ObjectNode entry, DocumentId id) {
        return entry.put("type", id.type().value()).put("slug", id.slug()).put("language", id.language());
    }
}
