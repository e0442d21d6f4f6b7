package healthcontent.crawler;

import java.time.Instant;

/**
 * A page in one of the languages that its document is published in.
 *
 * @param path of the page, without its language
 * @param language BCP 47 tag
 * @param updatedAt the last change of the document in this language
 */
record PageAddress(String path, String language, Instant updatedAt) {}
