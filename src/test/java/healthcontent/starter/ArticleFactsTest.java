package healthcontent.starter;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each fact and figure of the article stands where {@code article-facts.tsv} says, in both languages. */
class ArticleFactsTest {

    private static final JsonNode DOCUMENTS =
            StarterBundle.read(new ObjectMapper()).path("documents");

    /** By one of these properties an item of a list is named in a place. */
    private static final Set<String> NAMES = Set.of("slug", "cause", "symptom", "condition", "intent");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/article-facts.tsv", delimiter = '\t', quoteCharacter = '\0')
    void isTold(String fact, String document, String place, String english, String spanish) {
        assertAll(saying("en", document, place, english), saying("es", document, place, spanish));
    }

    private static Executable saying(String language, String document, String place, String words) {
        return () -> {
            String text = textAt(place, content(language, document));
            for (String word : words.split("; ", -1)) {
                assertTrue(
                        text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)),
                        () -> String.format("%s, %s %s, “%s”: %s", language, document, place, word, text));
            }
        };
    }

    private static JsonNode content(String language, String document) {
        return items(DOCUMENTS)
                .filter(candidate -> candidate.path("language").asText().equals(language)
                        && document.equals(candidate.path("type").asText() + "/"
                                + candidate.path("slug").asText()))
                .findFirst()
                .orElseThrow()
                .path("content");
    }

    private static String textAt(String place, JsonNode content) {
        JsonNode at = content;
        for (String step : place.split("/", -1)) {
            at = at.isArray() ? item(at, step) : at.path(step);
        }
        assertTrue(at.isTextual(), "There is no text at " + place);
        return at.asText();
    }

    private static JsonNode item(JsonNode list, String step) {
        return step.matches("\\d+")
                ? list.path(Integer.parseInt(step))
                : items(list)
                        .filter(item -> NAMES.stream()
                                .anyMatch(name -> item.path(name).asText().equals(step)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("There is no item " + step));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
