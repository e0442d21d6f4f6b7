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

    private static final List<String> ORDER =
            List.of("item.urgencyRank", "item.conditionSlug", "item.conditionVersion", "item.position");

    /** The same, by the columns that an index of the symptom's red flags has. */
    private static final List<String> ORDER_OF_NAMED_SYMPTOM =
            List.of("named.urgencyRank", "named.conditionSlug", "named.conditionVersion", "named.redFlagPosition");

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
        boolean named = symptom != null;
        return LiveList.of(
                        session,
                        reader,
                        RedFlagRow.class,
                        RedFlagRow.COLUMNS,
                        named ? RedFlagRow.FROM_NAMED_SYMPTOM : RedFlagRow.FROM)
                .where("item.conditionSlug = :condition", "condition", condition)
                .where("named.slug = :symptom", "symptom", symptom)
                .where("item.urgencyRank = :urgency", "urgency", urgency == null ? null : (int) urgency.rank())
                .page(
                        request,
                        named ? ORDER_OF_NAMED_SYMPTOM : ORDER,
                        List.of(Integer.class, String.class, Long.class, Integer.class),
                        row -> SortKey.of(
                                row.urgencyRank(), row.conditionSlug(), row.conditionVersion(), row.position()));
    }
}
