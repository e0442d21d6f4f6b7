package healthcontent.edge.conditional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final String ETAG = "\"1\"";

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", " \"7\" , \"1\"", ",,\"7\",W/\"2\",\"1\",", "\"7,\", \"1\""})
    void aWellFormedListNamesItsTags(String value) {
        EntityTags tags = tags(value).wellFormed().orElseThrow();
        assertTrue(tags.nameStrongly(ETAG));
        assertTrue(tags.nameWeakly(ETAG));
        assertFalse(tags.isAny());
    }

    @Test
    void aWeakTagIsNamedByWeakComparisonOnly() {
        assertFalse(tags("W/\"1\"").nameStrongly(ETAG));
        assertTrue(tags("W/\"1\"").nameWeakly(ETAG));
    }

    @Test
    void anAsteriskNamesEveryTag() {
        EntityTags any = tags(" * ").wellFormed().orElseThrow();
        assertTrue(any.isAny());
        assertTrue(any.nameStrongly(ETAG));
        assertTrue(any.nameWeakly(ETAG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "W/1", "w/\"1\"", "\"1", "\"1\" \"2\"", "*, \"1\"", "\"1\", 2", "**", ",", "\"a b\""})
    void whatIsNotAListOfTagsIsMalformed(String value) {
        assertTrue(tags(value).wellFormed().isEmpty());
        assertFalse(tags(value).isBlank());
    }

    @Test
    void ofAMalformedValueTheTagsThatCanBeReadCount() {
        assertTrue(tags("\"1\", 2").nameStrongly(ETAG));
        assertTrue(tags("*", "\"7\"").nameWeakly(ETAG));
        assertFalse(tags("1").nameWeakly(ETAG));
    }

    @Test
    void severalLinesAreOneList() {
        EntityTags tags = tags("\"7\"", "\"1\"").wellFormed().orElseThrow();
        assertTrue(tags.nameStrongly(ETAG));
        assertEquals(List.of("\"7\",\"1\""), tags.lines());
        assertTrue(tags("*", "*").wellFormed().isEmpty());
    }

    @Test
    void anEmptyValueSaysNothing() {
        assertTrue(tags("  ").isBlank());
        assertTrue(tags("").wellFormed().isEmpty());
    }

    private static EntityTags tags(String... lines) {
        return new EntityTags(List.of(lines));
    }
}
