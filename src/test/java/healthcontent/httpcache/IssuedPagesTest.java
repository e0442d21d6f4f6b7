package healthcontent.httpcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.encoding.Encoding;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssuedPagesTest {

    private static final String LIST = "/v1/conditions";
    private static final long MEBIBYTE = 1024 * 1024;
    private static final int MANY = 30_000;

    private final IssuedPages pages = new IssuedPages(StoredResponsesTest.storing(128 * MEBIBYTE));

    @Test
    void onlyAPageThatWasLinkedToIsKnown() {
        issue("limit=1&cursor=a");
        assertFalse(pages.isForeign(key("cursor=a&limit=1")));
        assertTrue(pages.isForeign(key("cursor=b&limit=1")));
        assertFalse(pages.isForeign(key("limit=1")));
    }

    @Test
    void searchesDriveOutNoPageOfAList() {
        List<String> genuine =
                IntStream.range(0, 1_000).mapToObj(i -> "cursor=page-" + i).toList();
        genuine.forEach(this::issue);
        IntStream.range(0, MANY).forEach(i -> issue("q=word" + i + "&limit=1&cursor=page-" + i));
        assertEquals(
                List.of(),
                genuine.stream().filter(page -> pages.isForeign(key(page))).toList());
    }

    @Test
    void theBoundIsOnBytesAndPartOfThatOnWhatIsKept() {
        String tail = "x".repeat(2_000);
        IntStream.range(0, MANY).forEach(i -> issue("cursor=" + i + tail));
        assertTrue(pages.bytes() <= 4 * MEBIBYTE, "bytes: " + pages.bytes());
        long known = IntStream.range(0, MANY)
                .filter(i -> !pages.isForeign(key("cursor=" + i + tail)))
                .count();
        assertTrue(known > 500 && known <= 2_100, "known: " + known);
    }

    private void issue(String query) {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        headers.putSingle(
                HttpHeaders.LINK, "<" + LIST + ">; rel=\"first\", <" + LIST + "?" + query + ">; rel=\"next\"");
        pages.remember(headers);
    }

    private static Key key(String query) {
        Target target = Target.of(LIST, query).orElseThrow();
        return new Key(target.canonical(), "en", false, Encoding.IDENTITY, Optional.empty(), target.searches());
    }
}
