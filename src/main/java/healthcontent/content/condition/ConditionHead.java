package healthcontent.content.condition;

/**
 * Which condition it is, without its texts: all that a section needs of it.
 *
 * @param language of its text
 */
record ConditionHead(String slug, String language) {

    /** Reads it for a reader and a slug. */
    static final String QUERY = """
            select item.slug, item.language from Condition item where item.readerLanguage = :reader and item.slug = :slug
            """;
}
