package healthcontent.httpcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import healthcontent.notification.News;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentVersionsTest {

    private final ContentChanges changes = new ContentChanges();
    private final ContentVersions versions = new ContentVersions(changes);

    /**
     * As between the report of a release and the outdating of the version before, however long a thread stops there.
     */
    @Test
    void nothingOfBeforeIsUpToDateOnceTheContentHasAnotherHead() {
        ContentHead before = new ContentHead(1, UUID.randomUUID());
        changes.announce(News.of(before));
        ContentVersion version = versions.advanceBy(News.of(before)).orElseThrow();
        assertEquals(Optional.of(version), versions.current());
        changes.announce(News.of(2));
        assertEquals(Optional.empty(), versions.current());
        assertFalse(versions.isFresh(version));
    }
}
