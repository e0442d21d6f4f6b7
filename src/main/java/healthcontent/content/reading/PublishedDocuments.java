package healthcontent.content.reading;

import healthcontent.content.list.NamedRow;
import healthcontent.language.Localised;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import java.util.List;

/**
 * The published documents of one kind, as the reader of the present request gets them. The caller sees to it that what
 * belongs together is read in one state of the database ({@link healthcontent.content.ConsistentRead}).
 */
public interface PublishedDocuments {

    /** The path of their list, such as {@code /v1/conditions}; each is below it, by its slug. */
    String collection();

    /**
     * A whole document: what becomes the JSON of its resource.
     *
     * @throws healthcontent.problem.NotFound if there never was such a document
     * @throws healthcontent.problem.Withdrawn if there is none any more
     */
    Localised read(String slug);

    /**
     * A page of all of them, by name.
     *
     * @throws healthcontent.problem.InvalidCursor if the cursor was not given out for this list and language
     */
    Slice<? extends NamedRow> page(ListRequest request);

    /**
     * Slugs that begin with a text, in their order.
     *
     * @param beginning may be empty, and anything else that someone has typed
     * @param most how many at most
     */
    List<String> slugs(String beginning, int most);
}
