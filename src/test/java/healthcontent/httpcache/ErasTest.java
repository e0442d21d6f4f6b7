package healthcontent.httpcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasTest {

    private final ContentChanges changes = new ContentChanges();
    private final Eras eras = new Eras(changes);

    /** As in the moment between the news of a release and what it outdates, however long a thread is held up there. */
    @Test
    void nothingOfBeforeIsUpToDateOnceTheContentHasAnotherHead() {
        ContentHead before = new ContentHead(1, UUID.randomUUID());
        changes.announce(before);
        Era era = eras.begin(before).orElseThrow();
        assertEquals(Optional.of(era), eras.present());
        changes.announce(new ContentHead(2, UUID.randomUUID()));
        assertEquals(Optional.empty(), eras.present());
        assertFalse(eras.isFresh(era));
    }
}
