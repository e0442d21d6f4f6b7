package healthcontent.content.list;

import java.util.Arrays;

/** The orders of a list of named things. */
public enum ListOrder {
    /** By name, in the alphabetical order of the reader's language. */
    NAME("name", String.class),
    /** The newest change first. */
    NEWEST("-updatedAt", Long.class),
    /** The best match first: the usual order of a search, and only there. */
    MATCH("match", Float.class);

    private final String value;
    private final Class<?> keyType;

    ListOrder(String value, Class<?> keyType) {
        this.value = value;
        this.keyType = keyType;
    }

    /** What callers call it. */
    public String value() {
        return value;
    }

    /** The order that applies when the caller does not say. */
    public static String usual(String searched) {
        return (searched == null ? NAME : MATCH).value;
    }

    static ListOrder of(String value) {
        return Arrays.stream(values())
                .filter(order -> order.value.equals(value))
                .findFirst()
                .orElseThrow();
    }

    Class<?> keyType() {
        return keyType;
    }

    Object keyOf(NamedRow row) {
        return switch (this) {
            case NAME -> row.name();
            case NEWEST -> row.updateOrder();
            case MATCH -> row.mismatch();
        };
    }
}
