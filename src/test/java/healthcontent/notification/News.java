package healthcontent.notification;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the database says, without one. */
public final class News {

    private static final Duration LONG = Duration.ofHours(1);

    private News() {}

    /** Of a release that withdrew documents with these slugs. */
    public static ContentNews of(long seq, String... withdrawn) {
        return of(new ContentHead(seq, UUID.randomUUID()), withdrawn);
    }

    /** Of a head that follows on the one before. */
    public static ContentNews of(ContentHead head, String... withdrawn) {
        return new ContentNews(head, true, Set.of(withdrawn), Optional.of("[]"));
    }

    /** Of a head in another history than that of the one before. */
    public static ContentNews ofAnotherHistory(long seq) {
        return new ContentNews(new ContentHead(seq, UUID.randomUUID()), false, Set.of(), Optional.of("[]"));
    }

    /** The listening connection hears of it. */
    public static void arrive(ContentNews news, ContentChanges changes) {
        changes.confirm(news, changes.ask(LONG));
    }

    /** The database does not answer any more. */
    public static void stop(ContentChanges changes) {
        changes.lost();
    }
}
