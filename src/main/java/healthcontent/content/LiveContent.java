package healthcontent.content;

import healthcontent.document.DocumentType;
import healthcontent.document.Slug;
import healthcontent.language.ReaderLanguage;
import healthcontent.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Finds what is live by its slug, in the language of the reader. */
@ApplicationScoped
public class LiveContent {

    private final Session session;
    private final ReaderLanguage reader;
    private final NotFoundOrGone notFoundOrGone;

    @Inject
    LiveContent(Session session, ReaderLanguage reader, NotFoundOrGone notFoundOrGone) {
        this.session = session;
        this.reader = reader;
        this.notFoundOrGone = notFoundOrGone;
    }

    /**
     * The live row of a document, found by one statement.
     *
     * @param byKey finds it by its identity, or gives null
     * @throws healthcontent.problem.NotFound if there never was such a document
     * @throws healthcontent.problem.Withdrawn if there is none any more
     */
    public <E> E find(DocumentType type, String slug, Function<LiveKey, E> byKey) {
        return look(type, slug, () -> byKey.apply(new LiveKey(reader.tag(), slug)));
    }

    /**
     * Some columns of the live row of a document, found by one statement.
     *
     * @param query selects them, for the parameters {@code reader} and {@code slug}
     * @throws healthcontent.problem.NotFound if there never was such a document
     * @throws healthcontent.problem.Withdrawn if there is none any more
     */
    public <C> C find(String query, Class<C> columns, DocumentType type, String slug) {
        return look(
                type,
                slug,
                () -> session.createSelectionQuery(query, columns)
                        .setParameter("reader", reader.tag())
                        .setParameter("slug", slug)
                        .getSingleResultOrNull());
    }

    /** Looks again where the document has gone live between looking for it and asking what became of it. */
    private <F> F look(DocumentType type, String slug, Supplier<F> look) {
        F found = Slug.isFormed(slug) ? look.get() : null;
        if (found == null) {
            notFoundOrGone.of(type, slug).ifPresent(problem -> {
                throw problem;
            });
            found = look.get();
        }
        if (found == null) {
            throw NotFound.of(type.value(), slug);
        }
        return found;
    }
}
