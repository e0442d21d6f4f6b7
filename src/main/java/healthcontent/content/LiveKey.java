package healthcontent.content;

import java.io.Serializable;

/**
 * What identifies a live row that has a path of its own.
 *
 * @param readerLanguage the language that the reader gets, one of those served
 * @param slug of the document, the same in every language
 */
public record LiveKey(String readerLanguage, String slug) implements Serializable {}
