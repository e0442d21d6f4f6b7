package healthcontent.content;

import healthcontent.document.DocumentType;
import healthcontent.document.Slug;
import healthcontent.language.ReaderLanguage;
import healthcontent.problem.NotFound;
import healthcontent.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Tells why there is nothing live at a path: it was withdrawn (410), or it never was there or was dropped by an update
 * (404). Each name costs one statement, and none where something is live.
 */
@ApplicationScoped
public class NotFoundOrGone {

    private static final String GONE = """
            select gone.type, gone.slug, gone.translation, gone.reason, gone.withdrawn_at, gone.replacement,
                   exists (
                       select from document
                         join content_state on content_state.default_language = document.language
                        where document.type = :kind and document.slug = :name and document.op = 'published') as live
              from (select) as once
              left join gone on gone.reader_language = :reader and gone.kind = :kind and gone.name = :name
            """;

    private final Session session;
    private final ReaderLanguage reader;

    @Inject
    NotFoundOrGone(Session session, ReaderLanguage reader) {
        this.session = session;
        this.reader = reader;
    }

    /** What to throw for a document that is not live; empty where by now it is. */
    public Optional<ProblemException> of(DocumentType type, String slug) {
        NotFound notFound = NotFound.of(type.value(), slug);
        return Slug.isFormed(slug) ? of(type.value(), slug, notFound) : Optional.of(notFound);
    }

    /** What to throw for the slug of a FAQ that no live condition has: a FAQ goes with its condition. */
    public ProblemException ofFaq(String slug) {
        NotFound notFound = NotFound.of("question", slug);
        return Slug.isFormed(slug) ? of(GoneName.FAQ, slug, notFound).orElse(notFound) : notFound;
    }

    /**
     * What to throw for two conditions that no live comparison compares. A comparison goes with its conditions, so what
     * became of them explains more.
     */
    public ProblemException ofPair(String a, String b) {
        NotFound notFound = NotFound.of("comparison", a + " / " + b);
        return Stream.of(a, b)
                .flatMap(condition -> of(DocumentType.CONDITION, condition).stream())
                .findFirst()
                .or(() -> of(GoneName.PAIR, GoneName.pair(a, b), notFound))
                .orElse(notFound);
    }

    private Optional<ProblemException> of(String kind, String name, NotFound notFound) {
        Tuple row = session.createNativeQuery(GONE, Tuple.class)
                .addScalar("type", String.class)
                .addScalar("slug", String.class)
                .addScalar("translation", String.class)
                .addScalar("reason", String.class)
                .addScalar("withdrawn_at", Instant.class)
                .addScalar("replacement", String.class)
                .addScalar("live", Boolean.class)
                .setParameter("reader", reader.tag())
                .setParameter("kind", kind)
                .setParameter("name", name)
                .getSingleResult();
        if (row.get("type") != null) {
            return Optional.of(withdrawal(row).problem(reader));
        }
        return row.get("live", Boolean.class) ? Optional.empty() : Optional.of(notFound);
    }

    private static Withdrawal withdrawal(Tuple row) {
        return new Withdrawal(
                DocumentType.of(row.get("type", String.class)).orElseThrow(),
                row.get("slug", String.class),
                row.get("translation", String.class),
                row.get("reason", String.class),
                row.get("withdrawn_at", Instant.class),
                row.get("replacement", String.class));
    }
}
