package healthcontent.release.plan;

import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import healthcontent.document.Documents;
import healthcontent.document.Reference;
import healthcontent.document.WithdrawalReason;
import healthcontent.release.bundle.Bundle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how documents stand: their newest revisions, and whether the content of these equals what is staged. */
final class DocumentStates {

    private static final String DOCUMENTS = """
            select d.type, d.slug, d.language, d.revision, d.reason, d.replacement
            from unnest(?, ?) as named (type, slug)
            join document d on d.type = named.type and d.slug = named.slug""";

    private static final String SAME = """
            select d.type, d.slug, d.language, d.revision
            from submitted s
            join document d using (type, slug, language)
            join document_revision r on r.document_id = d.id and r.revision = d.revision
            where d.op = 'published' and in_present_form(r.content, d.language, r.at) = s.content""";

    private final Map<Reference, Map<String, LiveState.State>> states = new HashMap<>();

    private DocumentStates() {}

    /** By language, the states of documents and of those that the bundle recognised as live. */
    static Map<Reference, Map<String, LiveState.State>> read(
            List<Reference> documents, Bundle bundle, StagedContent content) throws SQLException {
        DocumentStates read = new DocumentStates();
        read.newest(documents, content.sql());
        read.compare(content);
        read.addRecognised(bundle);
        return read.states;
    }

    private void newest(List<Reference> documents, Sql sql) throws SQLException {
        sql.each(
                DOCUMENTS,
                row -> put(Documents.id(row), state(row)),
                Sql.column(documents, document -> document.type().value()),
                Sql.column(documents, Reference::slug));
    }

    private static LiveState.State state(ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        Optional<String> replacement = Optional.ofNullable(row.getString("replacement"));
        return Optional.ofNullable(row.getString("reason"))
                .flatMap(WithdrawalReason::of)
                .map(reason -> LiveState.State.withdrawn(revision, reason, replacement))
                .orElseGet(() -> LiveState.State.published(revision, false));
    }

    private void compare(StagedContent content) throws SQLException {
        content.sql().each(SAME, row -> {
            DocumentId id = Documents.id(row);
            int revision = row.getInt("revision");
            states.getOrDefault(id.reference(), new HashMap<>())
                    .computeIfPresent(id.language(), (language, state) -> state.sameAt(revision));
        });
    }

    /**
     * A document that was recognised as live by its digest stands as it stood then; an apply finds out if it has moved
     * since.
     */
    private void addRecognised(Bundle bundle) {
        for (Bundle.Submission document : bundle.documents()) {
            document.liveAs().ifPresent(revision -> put(document.id(), LiveState.State.published(revision, true)));
        }
    }

    private void put(DocumentId id, LiveState.State state) {
        states.computeIfAbsent(id.reference(), reference -> new HashMap<>()).put(id.language(), state);
    }
}
