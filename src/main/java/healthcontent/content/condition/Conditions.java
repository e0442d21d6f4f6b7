package healthcontent.content.condition;

import healthcontent.content.LiveContent;
import healthcontent.content.Paths;
import healthcontent.content.SelfLink;
import healthcontent.content.faq.Faqs;
import healthcontent.content.list.Found;
import healthcontent.content.list.LiveList;
import healthcontent.content.redflag.RedFlagItem;
import healthcontent.content.redflag.RedFlags;
import healthcontent.document.AssociatedCondition;
import healthcontent.document.Code;
import healthcontent.document.DocumentType;
import healthcontent.document.QuestionAndAnswer;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** The live conditions. A whole one costs one statement for each table, whatever its size. */
@ApplicationScoped
class Conditions {

    private static final String CODES = """
            select system, code, display
              from ConditionCode
             where readerLanguage = :reader and conditionSlug = :slug
             order by position
            """;

    private static final String CAUSES = """
            select cause.slug, cause.name, case when cause.language <> :language then cause.language end, tie.explanation
              from ConditionCause tie
              join Cause cause on cause.readerLanguage = tie.readerLanguage and cause.slug = tie.slug
             where tie.readerLanguage = :reader and tie.conditionSlug = :slug
             order by tie.position
            """;

    private static final String SYMPTOMS = """
            select symptom.slug, symptom.name, case when symptom.language <> :language then symptom.language end, tie.description,
                   case when tie.slug in (
                       select flag.symptomSlug from RedFlag flag
                        where flag.readerLanguage = :reader and flag.conditionSlug = :slug) then true else false end
              from ConditionSymptom tie
              join Symptom symptom on symptom.readerLanguage = tie.readerLanguage and symptom.slug = tie.slug
             where tie.readerLanguage = :reader and tie.conditionSlug = :slug
             order by tie.position
            """;

    private static final String COMPARISONS = """
            select comparison.slug, other.slug, other.name, case when other.language <> :language then other.language end
              from Comparison comparison
              join Condition other
                on other.readerLanguage = comparison.readerLanguage
               and other.slug in (comparison.firstCondition, comparison.secondCondition)
               and other.slug <> :slug
             where comparison.readerLanguage = :reader
               and (comparison.firstCondition = :slug or comparison.secondCondition = :slug)
             order by other.name, other.slug
            """;

    /**
     * In SQL: for a list of parameters Hibernate would translate the query anew each time, as it does where a parameter
     * is the argument of a function. It also keeps a plan of a query in SQL only if that names no class of its results.
     */
    private static final String LIVE_AMONG = """
            select slug from condition where reader_language = :reader and slug = any(cast(:slugs as text[]))
            """;

    private final Session session;
    private final LiveContent live;
    private final RedFlags redFlags;
    private final Faqs faqs;
    private final ReaderLanguage reader;

    @Inject
    Conditions(Session session, LiveContent live, RedFlags redFlags, Faqs faqs, ReaderLanguage reader) {
        this.session = session;
        this.live = live;
        this.redFlags = redFlags;
        this.faqs = faqs;
        this.reader = reader;
    }

    Found<ConditionRow> list(ListRequest request, String q, String cause, String symptom, CodeToken code) {
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

    Condition find(String slug) {
        return live.find(Condition.class, DocumentType.CONDITION, slug);
    }

    ConditionHead head(String slug) {
        return live.find(ConditionHead.QUERY, ConditionHead.class, DocumentType.CONDITION, slug);
    }

    List<Code> codes(ConditionHead condition) {
        return parts(CODES, Code.class, condition).getResultList();
    }

    List<CauseItem> causes(ConditionHead condition) {
        return parts(CAUSES, CauseItem.Row.class, condition)
                .setParameter("language", condition.language())
                .getResultList()
                .stream()
                .map(row -> CauseItem.of(row, reader))
                .toList();
    }

    List<SymptomItem> symptoms(ConditionHead condition) {
        return parts(SYMPTOMS, SymptomItem.Row.class, condition)
                .setParameter("language", condition.language())
                .getResultList()
                .stream()
                .map(row -> SymptomItem.of(row, reader))
                .toList();
    }

    List<RedFlagItem> redFlags(ConditionHead condition) {
        return redFlags.of(condition.slug());
    }

    List<AssociatedConditionItem> associatedConditions(Condition condition) {
        List<String> slugs = condition.associatedConditions.stream()
                .map(AssociatedCondition::slug)
                .toList();
        Set<String> live = slugs.isEmpty() ? Set.of() : liveAmong(slugs);
        return condition.associatedConditions.stream()
                .map(associated -> AssociatedConditionItem.of(associated, live, reader))
                .toList();
    }

    private Set<String> liveAmong(List<String> slugs) {
        return session
                .createNativeQuery(LIVE_AMONG, Object.class)
                .setParameter("reader", reader.tag())
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<QuestionAndAnswer> faqs(ConditionHead condition) {
        return faqs.of(condition.slug());
    }

    List<ComparisonItem> comparisons(ConditionHead condition) {
        return parts(COMPARISONS, ComparisonItem.Row.class, condition)
                .setParameter("language", condition.language())
                .getResultList()
                .stream()
                .map(row -> ComparisonItem.of(row, reader))
                .toList();
    }

    ConditionView whole(Condition condition) {
        ConditionHead head = new ConditionHead(condition.slug, condition.language);
        return new ConditionView(
                condition.slug,
                condition.language,
                Extents.of(condition.extent),
                condition.name,
                condition.alsoKnownAs,
                condition.searchQuestions,
                condition.summary,
                condition.overview,
                condition.facts,
                codes(head),
                causes(head),
                symptoms(head),
                redFlags(head),
                associatedConditions(condition),
                condition.prevention,
                condition.diagnosis,
                condition.treatments,
                condition.careAdvice,
                faqs(head),
                comparisons(head),
                condition.callsToAction,
                condition.review,
                condition.sources,
                condition.disclaimer,
                condition.revision,
                condition.updatedAt,
                new SelfLink(reader.href(Paths.condition(condition.slug))));
    }

    private <T> SelectionQuery<T> parts(String hql, Class<T> part, ConditionHead condition) {
        return session.createSelectionQuery(hql, part)
                .setParameter("reader", reader.tag())
                .setParameter("slug", condition.slug());
    }
}
