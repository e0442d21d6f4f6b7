package healthcontent.content.term;

/**
 * The tie between a condition and a symptom, seen from one end: the other end, and what the condition says of the tie.
 *
 * @param slug of the other end
 * @param name of the other end
 * @param language of the name, or null where it is that of the text around it
 * @param description what the symptom is like in the condition, or null
 * @param descriptionLanguage of the description, or null where it is that of the condition
 * @param redFlag whether the symptom is a red flag of the condition
 */
public record SymptomTie(
        String slug, String name, String language, String description, String descriptionLanguage, boolean redFlag) {}
