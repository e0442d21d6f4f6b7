package healthcontent.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page and every state, in both languages, on a phone and on a desktop, light and dark. */
@QuarkusTest
class EveryPageTest extends BrowserTest {

    private static final List<String> LANGUAGES = List.of("en", "es");

    private final Map<String, Visit> visits = new HashMap<>();

    static Stream<Arguments> everyPage() {
        return Stream.of(Scene.values())
                .flatMap(scene -> LANGUAGES.stream().map(language -> Arguments.of(scene, language)));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void isAccessibleAndFitsAndKeepsToItself(Scene scene, String language) {
        // one visit for all pages that need no preparation, so that the browser has the files already
        Visit visit = scene.isPrepared()
                ? visit(Look.phone(language))
                : visits.computeIfAbsent(language, reader -> new Visit(server, Look.phone(reader)));

        // the colours alternate, so that each language and each width is seen in both
        boolean darkFirst = language.equals("es");
        visit.look(new Look(language, Look.PHONE, darkFirst ? ColorScheme.DARK : ColorScheme.LIGHT));
        scene.enter(visit);
        check(visit, scene);

        visit.look(new Look(language, Look.DESKTOP, darkFirst ? ColorScheme.LIGHT : ColorScheme.DARK));
        check(visit, scene);
    }

    private static void check(Visit visit, Scene scene) {
        visit.screenshot(scene.fileName());
        assertEquals(visit.look().language(), visit.find("html").getAttribute("lang"));
        visit.assertNothingBeyondTheSides();
        visit.assertNoOtherHost();
        visit.assertAccessible();
        assertEquals(List.of(), visit.complaints());
    }

    @AfterAll
    void close() {
        visits.values().forEach(Visit::close);
    }
}
