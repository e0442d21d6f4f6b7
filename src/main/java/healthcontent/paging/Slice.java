package healthcontent.paging;

import java.util.List;

/**
 * The rows of one page.
 *
 * @param rows at most as many as the limit
 * @param limit how many were asked for
 * @param nextCursor what gets the next page, or null when this is the last one
 * @param link the value of the header {@code Link}: {@code first}, and {@code next} unless this is the last page
 */
public record Slice<R>(List<R> rows, int limit, String nextCursor, String link) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /**
     * Where this page stands, as its body says it.
     *
     * @param total how many items the whole list holds, or null where the request does not ask for it
     */
    public Page page(Long total) {
        return new Page(limit, nextCursor, total, null, null);
    }
}
