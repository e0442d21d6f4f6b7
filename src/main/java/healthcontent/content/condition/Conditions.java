package healthcontent.content.condition;

import healthcontent.content.LiveContent;
import healthcontent.content.list.ListResult;
import healthcontent.content.list.LiveList;
import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/** The live conditions. A whole one costs one statement, whatever its size, and so does a section of it. */
@ApplicationScoped
class Conditions {

    private final Session session;
    private final LiveContent live;
    private final ReaderLanguage reader;

    @Inject
    Conditions(Session session, LiveContent live, ReaderLanguage reader) {
        this.session = session;
        this.live = live;
        this.reader = reader;
    }

    ListResult<ConditionRow> list(ListRequest request, String q, String cause, String symptom, CodeToken code) {
        LiveList<ConditionRow> list = LiveList.of(
                        session, reader, ConditionRow.class, ConditionRow.COLUMNS, "Condition item")
                .where("""
                        item.slug in (
                            select tie.conditionSlug from ConditionCause tie
                             where tie.readerLanguage = :reader and tie.slug = :cause)""", "cause", cause)
                .where("""
                        item.slug in (
                            select tie.conditionSlug from ConditionSymptom tie
                             where tie.readerLanguage = :reader and tie.slug = :symptom)""", "symptom", symptom)
                .where("""
                        item.slug in (
                            select coding.conditionSlug from ConditionCode coding
                             where coding.readerLanguage = :reader and coding.code = :code)""", "code", code == null ? null : code.code())
                .where("""
                        item.slug in (
                            select coding.conditionSlug from ConditionCode coding
                             where coding.readerLanguage = :reader and coding.code = :code
                               and coding.system = :system)""", "system", code == null ? null : code.system())
                .search(q);
        return LiveList.named(list, request, "item.name", List.of("item.slug"));
    }

    WholeCondition whole(String slug) {
        return live.find(DocumentType.CONDITION, slug, key -> WholeCondition.findById(key));
    }

    <P> Section<P> section(Section.Query<P> query, String slug) {
        return query.typed(live.find(query.hql(), Section.class, DocumentType.CONDITION, slug));
    }
}
