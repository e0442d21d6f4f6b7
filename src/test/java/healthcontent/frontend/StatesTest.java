package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a reader meets when there is no content, and the way on from there. */
@QuarkusTest
class StatesTest extends BrowserTest {

    private static final String CRAMPS = "/conditions/leg-cramps";

    @Test
    void whatWasWithdrawnSaysWhyAndLeadsToWhatReplacesIt() {
        Visit visit = visit(Look.phone("es")).open("/conditions/replaced");

        assertThat(visit.find("main h1")).hasText("Este texto se ha retirado");
        assertThat(visit.find(".state")).containsText("Lo ha sustituido un contenido más reciente.");
        assertEquals("Este texto se ha retirado · Health Content", visit.page().title());

        visit.find(".state a.primary").click();
        assertThat(visit.find("main h1")).hasText("Calambres en las piernas");
    }

    @Test
    void aClinicalErrorIsNamedAndNothingOfTheTextIsLeft() {
        Visit visit = visit(Look.desktop("en")).open("/conditions/wrong");

        assertThat(visit.find(".state strong"))
                .hasText("It contained a clinical error. Do not rely on it, nor on copies of it.");
        assertThat(visit.find("main")).not().containsText("A summary of wrong");
    }

    @Test
    void whatNeverWasSaysSoAndLeadsHome() {
        Visit visit = visit(Look.phone("en")).open("/conditions/no-such-condition");

        assertThat(visit.find("main h1")).hasText("There is no such page");
        assertThat(visit.find(".state a[href='/problems/not-found']")).hasText("What this problem means");
        assertThat(visit.find("meta[name=robots]")).hasAttribute("content", "noindex");
        visit.find(".ways a").click();
        assertThat(visit.find("main h1")).hasText("Health questions, answered with their sources");
        assertThat(visit.find("meta[name=robots]")).hasCount(0);
    }

    @Test
    void anAddressThatCanBeNoPageSaysSoToo() {
        Visit visit = visit(Look.phone("es"));
        Response answer = visit.page().navigate(visit.address("/condiciones/leg-cramps"));

        assertEquals(404, answer.status());
        assertThat(visit.find("main h1")).hasText("Esta página no existe");
        assertEquals(List.of(), visit.complaints());
    }

    @Test
    void everyStateSaysWhatToDoInAnEmergency() {
        Visit visit = visit(Look.phone("en"));
        visit.page().route(Scene::isApi, Route::abort);
        visit.open(CRAMPS);

        assertThat(visit.find(".state .emergency"))
                .hasText("If this is an emergency, call your local emergency number now. Do not wait for this page.");
        visit.page().unrouteAll();

        visit.open("/conditions/no-such-condition");
        assertThat(visit.find(".state .emergency"))
                .hasText("If this is an emergency, call your local emergency number now.");
    }

    @Test
    void anAnswerThatThePageCannotShowIsSaidToHaveFailed() {
        Visit visit = visit(Look.phone("en"));
        visit.page().route(Scene::isApi, route -> route.fulfill(new Route.FulfillOptions().setBody("{}")));

        visit.open(CRAMPS);

        assertThat(visit.find("main h1")).hasText("Something went wrong here");
        assertThat(visit.find(".ways button")).hasText("Try again");
        assertEquals(1, visit.complaints().size(), "and the console names the fault: " + visit.complaints());
    }

    @Test
    void whoComesBackOnlineNeedsNotAskAgain() {
        Visit visit = visit(Look.phone("en")).open("/");
        visit.profile().setOffline(true);
        visit.find("#words").fill("mustard");
        assertThat(visit.find("#results h2")).hasText("You are offline");

        visit.profile().setOffline(false);

        assertThat(visit.find("#hits")).isVisible();
    }

    @Test
    void aServiceThatIsAwayIsAskedAgainAfterTheTimeItNamed() {
        Visit visit = visit(Look.desktop("en"));
        AtomicBoolean away = new AtomicBoolean(true);
        visit.page().route(Scene::isApi, route -> {
            if (away.get()) {
                Scene.answer(route, 503, "service-unavailable");
            } else {
                route.resume();
            }
        });
        visit.page().clock().install();
        visit.open(CRAMPS);
        assertThat(visit.find(".state")).containsText("tries again by itself in 5 seconds");

        away.set(false);
        visit.page().clock().runFor(5_000);

        assertThat(visit.find("main h1")).hasText("Leg cramps");
        assertThat(visit.find("main h1")).isFocused();
    }

    @Test
    void aReaderCanTryAgainByHand() {
        Visit visit = visit(Look.desktop("es"));
        visit.page().route(Scene::isApi, route -> Scene.answer(route, 500, "internal-error"));
        visit.open(CRAMPS);
        assertThat(visit.find("main h1")).hasText("Algo ha fallado aquí");
        assertThat(visit.find(".state")).containsText("a-request");
        visit.page().unrouteAll();

        visit.find(".ways button").click();

        assertThat(visit.find("main h1")).hasText("Calambres en las piernas");
    }

    @Test
    void aSlowAnswerIsSaidToBeSlowAndStillShown() {
        Visit visit = visit(Look.phone("en"));
        visit.page().clock().install();
        List<Route> held = new ArrayList<>();
        visit.page().route(Scene::isApi, held::add);
        visit.go(CRAMPS);
        assertThat(visit.find("main .waiting h1")).hasText("Loading…");
        visit.page().clock().runFor(4_000);
        assertThat(visit.find("main .waiting h1")).hasText("This is taking longer than usual. Still trying.");
        assertThat(visit.find("#status")).hasText("This is taking longer than usual. Still trying.");
        assertThat(visit.find("main .emergency")).containsText("Do not wait for this page.");

        held.get(0).resume();

        assertThat(visit.find("main h1")).hasText("Leg cramps");
        assertThat(visit.find("#status")).isEmpty();
    }

    @Test
    void anAddressThatTheServiceRejectsNamesWhatIsWrong() {
        Visit visit =
                visit(new Look("e", Look.PHONE, Look.phone("en").colours())).open(CRAMPS);

        assertThat(visit.find("main h1")).hasText("The address asks for something that is not allowed");
        assertThat(visit.find(".state li")).containsText("lang must be a language tag");
    }
}
