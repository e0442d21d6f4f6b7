package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/conditions/leg-cramps",
                "/v1/conditions/leg%2Dcramps",
                "/v1/conditions/...",
                "/v1/conditions/%F0%9F%98%80",
                "/q/health",
                "/docs/",
                "/docs/swagger-ui.css",
                "/v1/codes/icd-10-cm/G47.62",
                "/v1/codes/http%3A%2F%2Fhl7.org%2Ffhir%2Fsid%2Ficd-10-cm/G47.62",
                "/v1/codes/urn:oid:1.2.3/1",
            })
    void aPlainPathMayNameSomething(String path) {
        assertTrue(PathForm.isPlain(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "v1",
                "//",
                "//v1",
                "/v1//conditions",
                "/v1/",
                "/v1/conditions/",
                "/infobutton/",
                "/v1/.",
                "/v1/..",
                "/v1/%2e%2E/q",
                "/v1/a%2Fb",
                "/v1/a%5Cb",
                "/v1/a\\b",
                "/v1/a;b=1",
                "/v1/a%3Bb",
                "/v1/%00",
                "/v1/%0A",
                "/v1/%7F",
                "/v1/%C2%85",
                "/v1/%",
                "/v1/%2",
                "/v1/%ZZ",
                "/v1/%FF",
                "/v1/%ED%A0%80",
                "/v1/%C0%AE",
                "/v1/é",
                "/v1/{slug}",
                "/v1/a b",
                "/v1/codes/http%3A%2F%2Fa%2F..%2Fb/1",
                "/v1/codes/http%3A%2F%2Fa%2F%2E%2Fb/1",
                "/v1/codes/http%3A%2F%2Fa%2F/1",
                "/v1/codes/a%2F%2Fb/1",
                "/v1/codes/http%3A%2F%2Fa%3Bb/1",
                "/v1/codes/http%3A%2F%2Fa%5Cb/1",
                "/v1/codes/a/b%2Fc",
                "/v1/codes/a%2Fb",
                "/v1/codes/a%2Fb/c/d",
                "/v1/code/a%2Fb/1",
            })
    void anyOtherPathNamesNothing(String path) {
        assertFalse(PathForm.isPlain(path));
    }
}
