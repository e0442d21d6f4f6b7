package healthcontent.paging;

import healthcontent.language.ReaderLanguage;
import healthcontent.problem.InvalidCursor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request for one page of a list: which list, narrowed by which filters, in which order and language, how many and
 * where to start. Immutable; a resource states it once and gets from it the place to start, the page and its links.
 *
 * <pre>{@code
 * ListRequest request = ListRequest.of("/v1/conditions", reader, limit, cursor)
 *         .filter("q", q)
 *         .filter("cause", cause)
 *         .sort(sort, q == null ? "name" : "match")
 *         .total(total);
 * Optional<SortKey> after = request.after(String.class, String.class);
 * Slice<Row> slice = request.slice(query(after, request.rowsToRead()), row -> SortKey.of(row.name(), row.slug()));
 * return RestResponse.ResponseBuilder.ok(new ConditionList(views(slice.rows()), slice.page(total)))
 *         .header("Link", slice.link())
 *         .build();
 * }</pre>
 */
public final class ListRequest {

    /** How many items a page holds when the request does not say, as the text that {@code @DefaultValue} needs. */
    public static final String DEFAULT_LIMIT = "20";

    private final String path;
    private final ReaderLanguage language;
    private final int limit;
    private final String cursor;
    private final Map<String, String> filters;
    private final String order;
    private final boolean usualOrder;
    private final boolean total;

    private ListRequest(
            String path,
            ReaderLanguage language,
            int limit,
            String cursor,
            Map<String, String> filters,
            String order,
            boolean usualOrder,
            boolean total) {
        this.path = path;
        this.language = language;
        this.limit = limit;
        this.cursor = cursor;
        this.filters = filters;
        this.order = order;
        this.usualOrder = usualOrder;
        this.total = total;
    }

    /**
     * A request for the whole list, in its usual order.
     *
     * @param path of the list, host-less and percent-encoded
     * @param language of the reader
     * @param limit how many items a page holds at most
     * @param cursor as the caller sent it, or null for the first page
     */
    public static ListRequest of(String path, ReaderLanguage language, int limit, String cursor) {
        return new ListRequest(path, language, limit, cursor, Map.of(), "", true, false);
    }

    /**
     * The same request, narrowed by one more filter.
     *
     * @param value as the caller sent it, or null when this filter was not asked for
     */
    public ListRequest filter(String name, String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(filters);
        more.put(name, value);
        return new ListRequest(path, language, limit, cursor, more, order, usualOrder, total);
    }

    /**
     * The same request, in the order asked for.
     *
     * @param asked value of {@code sort}, or null when the request does not say
     * @param usual the order that then applies
     */
    public ListRequest sort(String asked, String usual) {
        boolean isUsual = asked == null || asked.equals(usual);
        return new ListRequest(path, language, limit, cursor, filters, isUsual ? usual : asked, isUsual, total);
    }

    /**
     * The same request, with links that go on asking for the length of the whole list.
     *
     * @param wanted whether this request asks for it
     */
    public ListRequest total(boolean wanted) {
        return new ListRequest(path, language, limit, cursor, filters, order, usualOrder, wanted);
    }

    /** Whether the length of the whole list is asked for. */
    public boolean wantsTotal() {
        return total;
    }

    /** The order that applies. */
    public String order() {
        return order;
    }

    /**
     * How many rows to ask the database for: one more than the page holds, which shows whether another page follows.
     */
    public int rowsToRead() {
        return limit + 1;
    }

    /**
     * The sort key of the last item of the page before this one; empty on the first page.
     *
     * @param types of the values of the list's sort keys, in order
     * @throws InvalidCursor when the cursor does not decode to such a key, or was made for another request
     */
    public Optional<SortKey> after(Class<?>... types) {
        return cursor == null ? Optional.empty() : Optional.of(Cursor.decode(cursor, digest(), types));
    }

    /**
     * Cuts what the database gave to one page.
     *
     * @param rows in the order of the list, at most {@link #rowsToRead()} of them
     */
    public <R> Slice<R> slice(List<R> rows, Function<? super R, SortKey> key) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, limit, null, Links.first(query()));
        }
        List<R> page = rows.subList(0, limit);
        String next = Cursor.encode(key.apply(page.get(limit - 1)), digest());
        return new Slice<>(page, limit, next, Links.firstAndNext(query(), next));
    }

    private String digest() {
        return Digest.of(path, filters, order, language.tag());
    }

    /** The query of this request in canonical form: known order, no defaults, no cursor. */
    private Links.Query query() {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        if (!usualOrder) {
            parameters.put("sort", order);
        }
        if (limit != Integer.parseInt(DEFAULT_LIMIT)) {
            parameters.put("limit", Integer.toString(limit));
        }
        if (total) {
            parameters.put("total", "true");
        }
        if (language.explicit()) {
            parameters.put("lang", language.tag());
        }
        return new Links.Query(path, parameters);
    }
}
