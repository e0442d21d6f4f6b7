package healthcontent.content.term;

import healthcontent.content.list.ListResult;
import healthcontent.content.list.LiveList;
import healthcontent.content.list.NameOrder;
import healthcontent.content.list.NamedRow;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/** The live causes and symptoms: what is asked of both in the same way. */
@ApplicationScoped
public class Terms {

    private final Session session;
    private final ReaderLanguage reader;

    @Inject
    Terms(Session session, ReaderLanguage reader) {
        this.session = session;
        this.reader = reader;
    }

    /**
     * A page of all terms of one kind.
     *
     * @param kind their entity
     * @param row what a row becomes: a record with a component for each column, and one for the mismatch
     * @param columns HQL, in the order of the components, of the entity by the name {@code item}
     * @param q what is searched for, or null
     */
    public <R extends NamedRow> ListResult<R> list(
            Class<? extends Term> kind, Class<R> row, String columns, ListRequest request, String q) {
        LiveList<R> list = LiveList.of(session, reader, row, columns, kind.getSimpleName() + " item")
                .search(q);
        return LiveList.named(list, request, "item.name", List.of("item.slug"));
    }

    /**
     * The conditions that a term is tied to, by name, found by one statement.
     *
     * @param ties HQL that selects them, each by the name {@code c}, for the parameters {@code reader}, {@code term},
     *     its slug, and {@code language}, that of its text
     * @param type a record with a component for each column
     */
    public <T> List<T> conditions(Term term, String ties, Class<T> type) {
        return session.createSelectionQuery(ties + " order by " + NameOrder.of("c.name", reader) + ", c.slug", type)
                .setParameter("reader", reader.tag())
                .setParameter("language", term.language)
                .setParameter("term", term.slug)
                .getResultList();
    }
}
