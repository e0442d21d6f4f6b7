package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

    private static final String JSON = "application/json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "Application/JSON",
                "application/*;q=0.1",
                "application/json;charset=utf-8",
                "application/json ; q=0.001",
                "text/html, application/xhtml+xml, */*;q=0.8",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "text/html;q=0, application/json",
                "application/json;q=1.000;extension=\"x\"",
                ",application/json,",
                "///, application/json",
            })
    void jsonIsWelcome(String header) {
        assertTrue(Accept.parse(header).allows(JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ";",
                "///",
                "*",
                "*/json",
                "json",
                "application/",
                "/json",
                "application//json",
                "application/jsonp",
                "application/problem+json",
                "text/html",
                "application/json;q=0",
                "application/json;q=0.000",
                "application/json;q=0, */*",
                "application/*;q=0, */*",
                "application/json;q=2",
                "application/json;q=-1",
                "application/json;q=",
                "application/json;q=NaN",
                "application/json;q=1e0",
                "application/json q=1",
            })
    void jsonIsNotWelcome(String header) {
        assertFalse(Accept.parse(header).allows(JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json, Text/HTML;q=0.1", "*/*, text/html;level=1"})
    void whatStandsThereItselfIsNamed(String header) {
        assertTrue(Accept.parse(header).names("text/html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "text/*", "text/html;q=0", "text/html5", "application/xhtml+xml"})
    void whatOnlyARangeCoversIsNotNamed(String header) {
        assertFalse(Accept.parse(header).names("text/html"));
    }

    @Test
    void aLongHeaderIsReadInNoTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            Accept.parse("a/b" + ";q=0 ; ".repeat(10_000)).allows(JSON);
            Accept.parse(";,".repeat(10_000)).allows(JSON);
            Accept.parse("a/b;" + " ".repeat(10_000)).allows(JSON);
        });
    }
}
