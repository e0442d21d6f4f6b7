package healthcontent.content.cause;

import healthcontent.content.LiveContent;
import healthcontent.content.list.ListResult;
import healthcontent.content.term.TermRow;
import healthcontent.content.term.Terms;
import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/** The live causes. */
@ApplicationScoped
class Causes {

    private static final String CONDITIONS = """
            select c.slug, c.name, case when c.language <> :language then c.language end, tie.explanation
              from ConditionCause tie
              join Condition c on c.readerLanguage = tie.readerLanguage and c.slug = tie.conditionSlug
             where tie.readerLanguage = :reader and tie.slug = :cause
             order by c.name, c.slug
            """;

    private final Session session;
    private final LiveContent live;
    private final ReaderLanguage reader;

    @Inject
    Causes(Session session, LiveContent live, ReaderLanguage reader) {
        this.session = session;
        this.live = live;
        this.reader = reader;
    }

    Cause find(String slug) {
        return live.find(Cause.class, DocumentType.CAUSE, slug);
    }

    List<ConditionOfCause> conditions(Cause cause) {
        return session
                .createSelectionQuery(CONDITIONS, ConditionOfCause.Row.class)
                .setParameter("reader", reader.tag())
                .setParameter("language", cause.language)
                .setParameter("cause", cause.slug)
                .getResultList()
                .stream()
                .map(row -> ConditionOfCause.of(row, reader))
                .toList();
    }

    ListResult<TermRow> list(ListRequest request, String q) {
        return Terms.list(session, reader, "Cause", request, q);
    }
}
