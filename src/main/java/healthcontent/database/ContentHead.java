package healthcontent.database;

import java.util.UUID;

/**
 * How far the content of the database has come.
 *
 * @param seq position of the newest change in the change feed; 0 before the first
 * @param release what made that change, or null before the first. It tells two databases apart that have come equally
 *     far, such as one before and after it was restored from a backup
 */
public record ContentHead(long seq, UUID release) {}
