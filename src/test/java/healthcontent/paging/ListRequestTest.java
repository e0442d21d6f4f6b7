package healthcontent.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import healthcontent.language.ReaderLanguage;
import healthcontent.problem.InvalidCursor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListRequestTest {

    private static final ReaderLanguage ENGLISH = ReaderLanguage.of("en", false);
    private static final ReaderLanguage SPANISH = ReaderLanguage.of("es", true);

    @Test
    void theFirstPageStartsAnywhere() {
        assertEquals(Optional.empty(), list(2, null).after(String.class));
    }

    @Test
    void aPageIsCutToItsLimitAndTheNextOneStartsAfterIt() {
        Slice<String> slice = list(2, null).slice(List.of("a", "b", "c"), SortKey::of);
        assertEquals(List.of("a", "b"), slice.rows());
        assertEquals(Optional.of(SortKey.of("b")), list(2, slice.nextCursor()).after(String.class));
    }

    @Test
    void theLastPageHasNoNextCursorAndNoNextLink() {
        Slice<String> slice = list(2, null).slice(List.of("a", "b"), SortKey::of);
        assertNull(slice.nextCursor());
        assertEquals("</v1/things?limit=2>; rel=\"first\"", slice.link());
    }

    @Test
    void linksCarryTheQueryInOneOrderWithoutItsDefaults() {
        Slice<String> slice = ListRequest.of("/v1/things", SPANISH, 20, null)
                .filter("q", "pie & “mano”")
                .filter("cause", null)
                .filter("code", "http://example.org|A 1")
                .sort("name", "match")
                .total(true)
                .slice(List.of(), SortKey::of);
        assertEquals(
                "</v1/things?q=pie%20%26%20%E2%80%9Cmano%E2%80%9D&code=http%3A%2F%2Fexample.org%7CA%201"
                        + "&sort=name&total=true&lang=es>; rel=\"first\"",
                slice.link());
    }

    @Test
    void theUsualOrderReadsTheSameAskedForOrNot() {
        String cursor = list(1, null)
                .sort("name", "name")
                .slice(List.of("a", "b"), SortKey::of)
                .nextCursor();
        assertEquals(
                Optional.of(SortKey.of("a")), list(1, cursor).sort(null, "name").after(String.class));
    }

    @Test
    void aCursorMayGoOnWithAnotherLimit() {
        String cursor = list(1, null).slice(List.of("a", "b"), SortKey::of).nextCursor();
        assertEquals(Optional.of(SortKey.of("a")), list(50, cursor).after(String.class));
    }

    @Test
    void aCursorIsOfOneFilterOneOrderAndOneLanguage() {
        String cursor = list(1, null).slice(List.of("a", "b"), SortKey::of).nextCursor();
        ListRequest filtered = list(1, cursor).filter("q", "a");
        ListRequest sorted = list(1, cursor).sort("-updatedAt", "name");
        ListRequest spanish = ListRequest.of("/v1/things", SPANISH, 1, cursor);
        ListRequest elsewhere = ListRequest.of("/v1/others", ENGLISH, 1, cursor);
        for (ListRequest other : List.of(filtered, sorted, spanish, elsewhere)) {
            assertThrows(InvalidCursor.class, () -> other.after(String.class));
        }
    }

    private static ListRequest list(int limit, String cursor) {
        return ListRequest.of("/v1/things", ENGLISH, limit, cursor);
    }
}
