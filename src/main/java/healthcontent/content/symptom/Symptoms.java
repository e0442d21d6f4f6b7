package healthcontent.content.symptom;

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

/** The live symptoms. */
@ApplicationScoped
class Symptoms {

    private static final String CONDITIONS = """
            select c.slug, c.name, case when c.language <> :language then c.language end, tie.description,
                   tie.language,
                   case when tie.conditionSlug in (
                       select flag.conditionSlug from RedFlag flag
                        where flag.readerLanguage = :reader and flag.symptomSlug = :symptom) then true else false end
              from ConditionSymptom tie
              join Condition c on c.readerLanguage = tie.readerLanguage and c.slug = tie.conditionSlug
             where tie.readerLanguage = :reader and tie.slug = :symptom
             order by c.name, c.slug
            """;

    private final Session session;
    private final LiveContent live;
    private final ReaderLanguage reader;

    @Inject
    Symptoms(Session session, LiveContent live, ReaderLanguage reader) {
        this.session = session;
        this.live = live;
        this.reader = reader;
    }

    Symptom find(String slug) {
        return live.find(Symptom.class, DocumentType.SYMPTOM, slug);
    }

    List<ConditionOfSymptom> conditions(Symptom symptom) {
        return session
                .createSelectionQuery(CONDITIONS, ConditionOfSymptom.Row.class)
                .setParameter("reader", reader.tag())
                .setParameter("language", symptom.language)
                .setParameter("symptom", symptom.slug)
                .getResultList()
                .stream()
                .map(row -> ConditionOfSymptom.of(row, reader))
                .toList();
    }

    ListResult<TermRow> list(ListRequest request, String q) {
        return Terms.list(session, reader, "Symptom", request, q);
    }
}
