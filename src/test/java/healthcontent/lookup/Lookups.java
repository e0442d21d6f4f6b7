package healthcontent.lookup;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Look-ups as tests send them. */
final class Lookups {

    static final String PATH = "/v1/red-flags/lookup";

    private Lookups() {}

    static ValidatableResponse lookUp(String... symptoms) {
        return send("", asking(List.of(symptoms)));
    }

    /** The body of a look-up. */
    static String asking(List<String> symptoms) {
        return symptoms.stream()
                .collect(Collectors.joining("\", \"", "{\"symptoms\": [\"", "\"]}"))
                .replace("[\"\"]", "[]");
    }

    /** The body of a look-up in one condition. */
    static String asking(List<String> symptoms, String condition) {
        return asking(symptoms).replaceFirst("}$", ", \"condition\": \"" + condition + "\"}");
    }

    static ValidatableResponse send(String query, String body) {
        return send(query, body, Map.of("Content-Type", "application/json"));
    }

    static ValidatableResponse send(String query, String body, Map<String, String> headers) {
        return given().headers(headers)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PATH + query)
                .then();
    }
}
