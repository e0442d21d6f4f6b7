package healthcontent.content.faq;

import healthcontent.content.NotFoundOrGone;
import healthcontent.content.list.ListResult;
import healthcontent.content.list.LiveList;
import healthcontent.document.Slug;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The live questions and answers. */
@ApplicationScoped
class Faqs {

    /** What is not in the language of the reader gives way to what is there by the same slug. */
    private static final String FOUND_BY_ITS_SLUG = """
            (item.language = :reader
             or not exists (
                 select 1 from Faq own
                  where own.readerLanguage = :reader and own.slug = item.slug and own.language = :reader))""";

    private final Session session;
    private final ReaderLanguage reader;
    private final NotFoundOrGone notFoundOrGone;

    @Inject
    Faqs(Session session, ReaderLanguage reader, NotFoundOrGone notFoundOrGone) {
        this.session = session;
        this.reader = reader;
        this.notFoundOrGone = notFoundOrGone;
    }

    /**
     * The question of a slug. Where a question moved to another condition in one language and not yet in the other, the
     * one in the language of the reader counts; slugs are unique in each language, so that there are no more than two.
     *
     * @throws healthcontent.problem.NotFound if there never was one, or an update of its condition dropped it
     * @throws healthcontent.problem.Withdrawn if it went with its condition, or with a translation of that
     */
    FaqRow find(String slug) {
        return Optional.of(slug)
                .filter(Slug::isFormed)
                .flatMap(this::bySlug)
                .orElseThrow(() -> notFoundOrGone.ofFaq(slug));
    }

    private Optional<FaqRow> bySlug(String slug) {
        return session
                .createSelectionQuery(
                        "select " + FaqRow.COLUMNS + ", 0f from " + FaqRow.FROM
                                + " where item.readerLanguage = :reader and item.slug = :slug"
                                + " order by case when item.language = :reader then 0 else 1 end, item.conditionSlug",
                        FaqRow.class)
                .setParameter("reader", reader.tag())
                .setParameter("slug", slug)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Those of all conditions, each of which is there by its slug; each filter may be null. */
    ListResult<FaqRow> list(ListRequest request, String q, String condition) {
        LiveList<FaqRow> list = LiveList.of(session, reader, FaqRow.class, FaqRow.COLUMNS, FaqRow.FROM)
                .where(FOUND_BY_ITS_SLUG, "reader", reader.tag())
                .where("item.conditionSlug = :condition", "condition", condition)
                .search(q);
        return LiveList.named(list, request, "item.question", List.of("item.slug", "item.conditionSlug"));
    }
}
