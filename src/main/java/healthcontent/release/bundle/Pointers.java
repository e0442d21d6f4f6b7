package healthcontent.release.bundle;

/** Parts of JSON Pointers (RFC 6901). */
final class Pointers {

    private Pointers() {}

    /** A property name as a reference token. */
    static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
