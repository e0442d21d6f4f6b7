package healthcontent.content.comparison;

import healthcontent.content.LiveContent;
import healthcontent.content.NamedLink;
import healthcontent.content.NotFoundOrGone;
import healthcontent.content.list.ListResult;
import healthcontent.content.list.LiveList;
import healthcontent.document.DocumentType;
import healthcontent.document.Slug;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The live comparisons. */
@ApplicationScoped
class Comparisons {

    private final Session session;
    private final LiveContent live;
    private final NotFoundOrGone notFoundOrGone;
    private final ReaderLanguage reader;

    @Inject
    Comparisons(Session session, LiveContent live, NotFoundOrGone notFoundOrGone, ReaderLanguage reader) {
        this.session = session;
        this.live = live;
        this.notFoundOrGone = notFoundOrGone;
        this.reader = reader;
    }

    Comparison find(String slug) {
        return live.find(DocumentType.COMPARISON, slug, key -> Comparison.findById(key));
    }

    /** The comparison of two conditions, in whichever order it was written. */
    Comparison find(String a, String b) {
        return Optional.of(a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a))
                .filter(pair -> pair.stream().allMatch(Slug::isFormed))
                .flatMap(this::find)
                .orElseThrow(() -> notFoundOrGone.ofPair(a, b));
    }

    private Optional<Comparison> find(List<String> pair) {
        return Comparison.find(
                        "readerLanguage = ?1 and lowerCondition = ?2 and higherCondition = ?3",
                        reader.tag(),
                        pair.get(0),
                        pair.get(1))
                .firstResultOptional();
    }

    /** Both conditions of a comparison, the asked one first. */
    List<NamedLink> conditions(Comparison comparison, String first) {
        return session
                .createSelectionQuery("""
                        select slug, name, case when language <> :language then language end
                          from Condition
                         where readerLanguage = :reader and slug in (:a, :b)
                         order by case when slug = :first then 0 else 1 end
                        """, Name.class)
                .setParameter("reader", reader.tag())
                .setParameter("language", comparison.language)
                .setParameter("a", comparison.firstCondition)
                .setParameter("b", comparison.secondCondition)
                .setParameter("first", first)
                .getResultList()
                .stream()
                .map(name -> NamedLink.to(DocumentType.CONDITION, name.slug(), name.name(), name.language(), reader))
                .toList();
    }

    record Name(String slug, String name, String language) {}

    ListResult<ComparisonRow> list(ListRequest request, String q) {
        LiveList<ComparisonRow> list = LiveList.of(
                        session, reader, ComparisonRow.class, ComparisonRow.COLUMNS, ComparisonRow.FROM)
                .search(q);
        return LiveList.named(list, request, "item.name", List.of("item.slug"));
    }
}
