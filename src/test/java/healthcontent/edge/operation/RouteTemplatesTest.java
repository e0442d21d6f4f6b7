package healthcontent.edge.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTemplatesTest {

    private final RouteTemplates templates = new RouteTemplates(List.of(
            "/v1",
            "/v1/things",
            "/v1/things/{slug}",
            "/v1/things/{slug}/parts",
            "/v1/things/{a}/like/{b}",
            "/v1/things/new"));

    @ParameterizedTest
    @CsvSource({
        "/v1, /v1",
        "/v1/things, /v1/things",
        "/v1/things/a, /v1/things/{slug}",
        "/v1/things/new, /v1/things/new",
        "/v1/things/new/parts, /v1/things/{slug}/parts",
        "/v1/things/a/like/b, /v1/things/{a}/like/{b}",
    })
    void aPathHasTheNameOfItsRoute(String path, String template) {
        assertEquals(Optional.of(template), templates.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "*", "/v1/", "/v1/things/", "/v2", "/v1/things/a/else", "/v1/things/a/like/b/c"})
    void anyOtherHasNone(String path) {
        assertEquals(Optional.empty(), templates.of(path));
    }

    @Test
    void aServiceWithoutRoutesNamesNothing() {
        assertEquals(Optional.empty(), new RouteTemplates(List.of()).of("/v1"));
    }
}
