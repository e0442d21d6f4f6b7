package healthcontent.content.list;

import healthcontent.content.search.SearchTime;
import healthcontent.content.search.SearchWords;
import healthcontent.database.StatementEnded;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import healthcontent.paging.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * A query for one page of a list, put together from fragments that are constants of the code: a predicate for each
 * filter that was asked for, and one row comparison that finds the page by index, however far down the list it is. What
 * a caller sends is only ever a parameter.
 *
 * @param <R> what a row becomes: a record with a component for each column
 */
public final class LiveList<R> {

    private static final String MISMATCH = "-relevance(item.search, :reader, :complete, :last)";

    private final Session session;
    private final ReaderLanguage reader;
    private final Class<R> type;
    private final List<String> columns = new ArrayList<>();
    private final String from;
    private final List<String> predicates = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean searched;
    private boolean findsNothing;
    private List<String> wordsLeftOut = List.of();

    private LiveList(Session session, ReaderLanguage reader, Class<R> type, String columns, String from) {
        this.session = session;
        this.reader = reader;
        this.type = type;
        this.columns.add(columns);
        this.from = from;
    }

    /**
     * All rows for the readers of one language.
     *
     * @param columns HQL, in the order of the record's components
     * @param from HQL, in which the table listed goes by the name {@code item}
     */
    public static <R> LiveList<R> of(
            Session session, ReaderLanguage reader, Class<R> type, String columns, String from) {
        return new LiveList<>(session, reader, type, columns, from)
                .where("item.readerLanguage = :reader", "reader", reader.tag());
    }

    /** Narrows the list to rows of which the predicate is true, if the caller asked for that with a value. */
    public LiveList<R> where(String predicate, String parameter, Object value) {
        if (value != null) {
            predicates.add(predicate);
            parameters.put(parameter, value);
        }
        return this;
    }

    /**
     * Narrows the list to rows that have all words of a text, if there is a text; one without words finds nothing. The
     * mismatch becomes the last column.
     */
    public LiveList<R> search(String text) {
        searched = text != null;
        if (searched) {
            Optional<SearchWords> words = SearchWords.in(text);
            findsNothing = words.isEmpty();
            wordsLeftOut = words.map(SearchWords::leftOut).orElse(List.of());
            where(
                    "matches(item.search, :reader, :complete, :last)",
                    "complete",
                    words.map(SearchWords::complete).orElse(""));
            parameters.put("last", words.map(SearchWords::last).orElse(""));
        }
        columns.add(searched ? MISMATCH : "0f");
        return this;
    }

    /**
     * The page of a list of named things, in the order of the request.
     *
     * @param list this list
     * @param name HQL of the column that {@code sort=name} sorts by
     * @param ties HQL of the columns that decide between equals, as in {@link NamedRow#ties()}
     */
    public static <R extends NamedRow> ListResult<R> named(
            LiveList<R> list, ListRequest request, String name, List<String> ties) {
        ListOrder order = ListOrder.of(request.order());
        String first = switch (order) {
            case NAME -> NameOrder.of(name, list.reader);
            case NEWEST -> "item.updateOrder";
            case MATCH -> MISMATCH;
        };
        if (order == ListOrder.NAME) {
            list.seesTheLanguage();
        }
        List<Class<?>> types = Stream.concat(
                        Stream.of(order.keyType()), ties.stream().map(tie -> String.class))
                .collect(Collectors.toList());
        return list.page(
                request,
                Stream.concat(Stream.of(first), ties.stream()).toList(),
                types,
                row -> new SortKey(Stream.concat(Stream.of(order.keyOf(row)), row.ties().stream())
                        .toList()));
    }

    /** Shows the database, also where it plans without parameters, that the index by name of one language will do. */
    private void seesTheLanguage() {
        predicates.add("item.readerLanguage = '" + reader.tag() + "'");
    }

    /**
     * The page in an order of its own.
     *
     * @param keys HQL of the columns to sort by, together unique
     * @param types of these columns
     * @param key the values of these columns in a row
     */
    public ListResult<R> page(ListRequest request, List<String> keys, List<Class<?>> types, Function<R, SortKey> key) {
        Optional<SortKey> after = request.after(types.toArray(Class<?>[]::new));
        if (findsNothing) {
            return result(request.slice(List.of(), key), request.wantsTotal() ? 0L : null);
        }
        if (!searched) {
            return find(request, keys, after, key);
        }
        SearchTime.limit(session);
        try {
            return find(request, keys, after, key);
        } catch (RuntimeException e) {
            throw StatementEnded.causedBy(e) ? SearchTime.exceeded() : e;
        }
    }

    private ListResult<R> find(
            ListRequest request, List<String> keys, Optional<SortKey> after, Function<R, SortKey> key) {
        return result(
                request.slice(rows(request.rowsToRead(), keys, after), key), request.wantsTotal() ? count() : null);
    }

    private ListResult<R> result(Slice<R> slice, Long total) {
        return new ListResult<>(slice, total, wordsLeftOut);
    }

    private List<R> rows(int limit, List<String> keys, Optional<SortKey> after) {
        String order = String.join(", ", keys);
        String place = after.isEmpty()
                ? ""
                : " and (" + order + ") > ("
                        + IntStream.range(0, keys.size())
                                .mapToObj(i -> ":after" + i)
                                .collect(Collectors.joining(", "))
                        + ")";
        SelectionQuery<R> query = query("select " + String.join(", ", columns), place + " order by " + order, type);
        after.ifPresent(key -> IntStream.range(0, keys.size())
                .forEach(i -> query.setParameter("after" + i, key.values().get(i))));
        return query.setMaxResults(limit).getResultList();
    }

    private long count() {
        return query("select count(*)", "", Long.class).getSingleResult();
    }

    private <T> SelectionQuery<T> query(String select, String end, Class<T> result) {
        SelectionQuery<T> query = session.createSelectionQuery(
                select + " from " + from + " where " + String.join(" and ", predicates) + end, result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
