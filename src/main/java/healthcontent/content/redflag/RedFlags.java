package healthcontent.content.redflag;

import healthcontent.content.list.ListResult;
import healthcontent.content.list.LiveList;
import healthcontent.document.condition.Urgency;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.paging.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/** The live red flags, filled in from the original where a translation lacks one. */
@ApplicationScoped
class RedFlags {

    private final Session session;
    private final ReaderLanguage reader;

    @Inject
    RedFlags(Session session, ReaderLanguage reader) {
        this.session = session;
        this.reader = reader;
    }

    /**
     * Those of all conditions, the most urgent first, and within an urgency those of one condition together, as its
     * editors ordered them; each filter may be null.
     */
    ListResult<RedFlagRow> list(ListRequest request, String condition, String symptom, Urgency urgency) {
        return LiveList.of(session, reader, RedFlagRow.class, RedFlagRow.COLUMNS, RedFlagRow.FROM)
                .where("item.conditionSlug = :condition", "condition", condition)
                .where("""
                        exists (
                            select 1 from RedFlagSymptom named
                             where named.readerLanguage = item.readerLanguage and named.slug = :symptom
                               and named.conditionSlug = item.conditionSlug and named.redFlagSlug = item.slug)""", "symptom", symptom)
                .where("item.urgencyRank = :urgency", "urgency", urgency == null ? null : (int) urgency.rank())
                .page(
                        request,
                        List.of("item.urgencyRank", "item.conditionSlug", "item.conditionVersion", "item.position"),
                        List.of(Integer.class, String.class, Long.class, Integer.class),
                        row -> SortKey.of(
                                row.urgencyRank(), row.conditionSlug(), row.conditionVersion(), row.position()));
    }
}
