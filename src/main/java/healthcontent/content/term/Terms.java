package healthcontent.content.term;

import healthcontent.content.list.ListResult;
import healthcontent.content.list.LiveList;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import java.util.List;
import org.hibernate.Session;

/** The lists of terms. */
public final class Terms {

    private Terms() {}

    /**
     * A page of all terms of one kind.
     *
     * @param entity name of the kind's entity
     * @param q what is searched for, or null
     */
    public static ListResult<TermRow> list(
            Session session, ReaderLanguage reader, String entity, ListRequest request, String q) {
        LiveList<TermRow> list = LiveList.of(session, reader, TermRow.class, TermRow.COLUMNS, entity + " item")
                .search(q);
        return LiveList.named(list, request, "item.name", List.of("item.slug"));
    }
}
