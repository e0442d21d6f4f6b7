package healthcontent.language;

/** A body in one language: its response says so in {@code Content-Language}. A record with such a component is one. */
public interface Localised {

    /** BCP 47 tag of the text. */
    String language();
}
