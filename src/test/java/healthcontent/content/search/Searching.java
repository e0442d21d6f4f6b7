package healthcontent.content.search;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** A search over everything, asked again where a busy machine cut it off: tests here have little to find. */
final class Searching {

    private static final int TRIES = 50;

    private final JsonPath answer;

    private Searching(JsonPath answer) {
        this.answer = answer;
    }

    static Searching of(String query, String language) {
        return of(Map.of("q", query, "lang", language));
    }

    static Searching of(Map<String, ?> parameters) {
        Searching searching = once(parameters);
        for (int i = 1; i < TRIES && searching.isCutOff(); i++) {
            searching = once(parameters);
        }
        return searching;
    }

    private static Searching once(Map<String, ?> parameters) {
        return new Searching(given().queryParams(parameters)
                .get("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    boolean isCutOff() {
        return answer.getBoolean("page.containsKey('cutOff')");
    }

    JsonPath answer() {
        return answer;
    }

    /** The hits as {@code type/slug}, the best first. */
    List<String> found() {
        return answer.getList("data.collect { it.type + '/' + it.slug }");
    }

    /** The excerpt of a hit, each match in brackets. */
    String excerpt(int hit) {
        return answer.getString(
                "data[" + hit + "].excerpt.collect { it.match ? '[' + it.text + ']' : it.text }.join('')");
    }
}
