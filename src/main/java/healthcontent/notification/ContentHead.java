package healthcontent.notification;

import java.util.UUID;

/**
 * The newest change of the content in the database.
 *
 * @param seq position of the newest change in the change feed; 0 before the first
 * @param application of the release that made that change, or null before the first. Each application has another one,
 *     so it tells two histories apart that have come equally far, such as before and after the database was restored
 *     from a backup and the same release was applied again
 */
public record ContentHead(long seq, UUID application) {

    /** Before the first change. */
    public static final ContentHead START = new ContentHead(0, null);
}
