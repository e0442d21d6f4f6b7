package healthcontent.json;

/** Parts of JSON Pointers (RFC 6901). */
public final class Pointers {

    private Pointers() {}

    /** A property name as a reference token. */
    public static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
