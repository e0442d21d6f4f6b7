package healthcontent.content.list;

import java.util.List;

/** A row of a list of named things, with what each of the orders needs. */
public interface NamedRow {

    /** The slug. */
    String slug();

    /** The name, or what stands for it, such as a question. */
    String name();

    /** A number that is lower for a newer change. */
    long updateOrder();

    /** A number that is lower for a better match; 0 where nothing was searched for. */
    float mismatch();

    /** What decides between rows that are equal in the order asked for. */
    default List<Object> ties() {
        return List.of(slug());
    }
}
