package healthcontent.release.plan;

import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import healthcontent.release.bundle.Bundle;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Puts a release into temporary tables, so that comparing and writing it takes a fixed number of set-based statements:
 * {@code submitted} holds the content of what is to be published, {@code change} what changes, in feed order.
 */
public final class Staging {

    private static final String CREATE_SUBMITTED = """
            create temporary table submitted (
                type text, slug text, language text, content jsonb, content_digest text,
                primary key (type, slug, language)
            ) on commit drop""";

    private static final String CREATE_CHANGE = """
            create temporary table change (
                position integer, type text, slug text, language text, op text, reason text, replacement text
            ) on commit drop""";

    private final Sql sql;

    public Staging(Sql sql) {
        this.sql = sql;
    }

    /** The documents of a bundle, as far as they are well-formed and not known to be live as they are. */
    public void submit(Bundle bundle) throws SQLException {
        sql.update(CREATE_SUBMITTED);
        sql.batch(
                "insert into submitted values (?, ?, ?, ?::jsonb, ?) on conflict do nothing",
                bundle.documents().stream()
                        .filter(document ->
                                document.isWellFormed() && document.liveAs().isEmpty())
                        .map(document -> new Object[] {
                            document.id().type().value(),
                            document.id().slug(),
                            document.id().language(),
                            document.content().toString(),
                            document.digest().orElse(null)
                        }));
        sql.update("analyze submitted");
    }

    /** The documents of a release that was planned before. */
    public void submit(UUID release) throws SQLException {
        sql.update(CREATE_SUBMITTED);
        sql.update("""
                insert into submitted
                select type, slug, language, content, content_digest
                from release_document
                where release_id = ? and content is not null""", release);
        sql.update("analyze submitted");
    }

    /** What changes, in feed order. */
    public void change(List<PlannedChange> changes) throws SQLException {
        sql.update(CREATE_CHANGE);
        List<Object[]> rows = new ArrayList<>(changes.size());
        for (PlannedChange change : changes) {
            DocumentId id = change.id();
            rows.add(new Object[] {
                rows.size() + 1,
                id.type().value(),
                id.slug(),
                id.language(),
                change.publishes() ? "published" : "withdrawn",
                change.reason().map(reason -> reason.value()).orElse(null),
                change.replacement().orElse(null)
            });
        }
        sql.batch("insert into change values (?, ?, ?, ?, ?, ?, ?)", rows.stream());
        sql.update("analyze change");
    }
}
