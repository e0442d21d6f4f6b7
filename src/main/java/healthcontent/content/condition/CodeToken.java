package healthcontent.content.condition;

/**
 * A code to search for, as FHIR writes it: {@code code} in whatever system, or {@code system|code}.
 *
 * @param system URI of the code system, or null for any
 */
record CodeToken(String system, String code) {

    /** The token in a text, or null for no text. */
    static CodeToken of(String text) {
        if (text == null) {
            return null;
        }
        int bar = text.lastIndexOf('|');
        return bar < 0 ? new CodeToken(null, text) : new CodeToken(text.substring(0, bar), text.substring(bar + 1));
    }
}
