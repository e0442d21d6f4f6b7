package healthcontent.content;

import java.io.Serializable;

/**
 * What identifies a live part of a condition.
 *
 * @param readerLanguage the language that the reader gets, one of those served
 * @param conditionSlug of the condition
 * @param slug of the part, or of the term that it refers to
 */
public record PartKey(String readerLanguage, String conditionSlug, String slug) implements Serializable {}
