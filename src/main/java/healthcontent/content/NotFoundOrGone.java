package healthcontent.content;

import healthcontent.document.DocumentType;
import healthcontent.document.Slug;
import healthcontent.language.ReaderLanguage;
import healthcontent.problem.NotFound;
import healthcontent.problem.ProblemException;
import healthcontent.problem.Replacement;
import healthcontent.problem.Withdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Tells why a document is not live: it was withdrawn, or it never was. */
@ApplicationScoped
public class NotFoundOrGone {

    private static final String ORIGINAL = """
            select original.slug, original.op, original.reason, original.changed_at, live.slug as replacement
              from content_state
              join document original on original.language = content_state.default_language
              left join document live
                on live.type = original.type and live.slug = original.replacement
               and live.language = original.language and live.op = 'published'
             where original.type = :type and\s""";

    private static final String OF_SLUG = ORIGINAL + "original.slug = :slug";

    private static final String OF_PAIR = ORIGINAL + """
                   original.op = 'withdrawn'
               and exists (
                   select from document_revision revision
                    where revision.document_id = original.id
                      and revision.revision = (
                          select max(published.revision)
                            from document_revision published
                           where published.document_id = original.id and published.op = 'published')
                      and revision.content->'conditions' @> jsonb_build_array(cast(:a as text), cast(:b as text)))
             order by original.seq desc
             limit 1
            """;

    private static final String WITHDRAWN = "withdrawn";

    private final Session session;
    private final ReaderLanguage reader;

    @Inject
    NotFoundOrGone(Session session, ReaderLanguage reader) {
        this.session = session;
        this.reader = reader;
    }

    /** What to throw for a document that is not live; empty where by now it is. */
    public Optional<ProblemException> of(DocumentType type, String slug) {
        List<Tuple> original = Slug.isFormed(slug)
                ? originals(OF_SLUG, type).setParameter("slug", slug).getResultList()
                : List.of();
        if (original.isEmpty()) {
            return Optional.of(NotFound.of(type.value(), slug));
        }
        return original.stream()
                .filter(document -> document.get("op", String.class).equals(WITHDRAWN))
                .<ProblemException>map(document -> withdrawn(type, document))
                .findFirst();
    }

    /** What to throw for two live conditions that no live comparison compares. */
    public ProblemException ofComparison(String a, String b) {
        return originals(OF_PAIR, DocumentType.COMPARISON)
                .setParameter("a", a)
                .setParameter("b", b)
                .getResultList()
                .stream()
                .findFirst()
                .<ProblemException>map(withdrawal -> withdrawn(DocumentType.COMPARISON, withdrawal))
                .orElseGet(() -> NotFound.of("comparison", a + " / " + b));
    }

    private NativeQuery<Tuple> originals(String sql, DocumentType type) {
        return session.createNativeQuery(sql, Tuple.class)
                .addScalar("slug", String.class)
                .addScalar("op", String.class)
                .addScalar("reason", String.class)
                .addScalar("changed_at", Instant.class)
                .addScalar("replacement", String.class)
                .setParameter("type", type.value());
    }

    private Withdrawn withdrawn(DocumentType type, Tuple document) {
        String instead = document.get("replacement", String.class);
        Replacement replacement =
                instead == null ? null : new Replacement(instead, reader.href(Paths.of(type, instead)));
        return new Withdrawn(
                type.value(),
                document.get("slug", String.class),
                document.get("reason", String.class),
                document.get("changed_at", Instant.class),
                replacement);
    }
}
