package healthcontent.paging;

import java.util.List;

/**
 * The values that place a row in its list, in the order of the list's {@code order by}. A value is a {@link String}, an
 * {@link Integer}, a {@link Long}, a {@link Float} or an {@link java.time.Instant} of whole microseconds, which is what
 * PostgreSQL keeps.
 */
public record SortKey(List<Object> values) {

    public SortKey {
        values = List.copyOf(values);
    }

    /** The sort key with these values, in this order. */
    public static SortKey of(Object... values) {
        return new SortKey(List.of(values));
    }

    /** The value at a position, counted from 0. */
    public <T> T at(int position, Class<T> type) {
        return type.cast(values.get(position));
    }
}
