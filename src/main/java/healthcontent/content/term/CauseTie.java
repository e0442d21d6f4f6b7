package healthcontent.content.term;

/**
 * The tie between a condition and a cause, seen from one end: the other end, and what the condition says of the tie.
 *
 * @param slug of the other end
 * @param name of the other end
 * @param language of the name, or null where it is that of the text around it
 * @param explanation how the cause brings the condition about, or null
 */
public record CauseTie(String slug, String name, String language, String explanation) {}
