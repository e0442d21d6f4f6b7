package healthcontent.frontend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Every page and every state that a reader can see, and how to open it. */
@SuppressWarnings("ImmutableEnumChecker") // the ways are functions without state
enum Scene {
    LIST("/"),
    SEARCH("/?q=cal"),
    NOTHING_FOUND("/?q=xyzzy"),
    CONDITION("/conditions/leg-cramps", Scene::openEverything),
    BRIEF_CONDITION("/conditions/restless-legs-syndrome"),
    ALARMING_CONDITION("/conditions/alarming"),
    COMPARISON("/comparisons/leg-cramps-vs-restless-legs-syndrome"),
    CAUSE("/causes/pregnancy"),
    SYMPTOM("/symptoms/swelling"),
    MISSING("/conditions/no-such-condition"),
    NO_PAGE("/conditions/Leg-Cramps"),
    WITHDRAWN("/conditions/replaced"),
    WITHDRAWN_AS_WRONG("/conditions/wrong"),
    REJECTED("/?q=%00"),
    OFFLINE("/conditions/leg-cramps", page -> page.route(Scene::isApi, Route::abort), Scene::nothing),
    UNAVAILABLE(
            "/conditions/leg-cramps",
            page -> page.route(Scene::isApi, route -> answer(route, 503, "service-unavailable")),
            Scene::nothing),
    FAILED(
            "/conditions/leg-cramps",
            page -> page.route(Scene::isApi, route -> answer(route, 500, "internal-error")),
            Scene::nothing),
    SLOW(
            "/conditions/leg-cramps",
            page -> {
                page.clock().install();
                page.route(Scene::isApi, route -> {});
            },
            page -> page.clock().fastForward(5_000));

    private final String path;
    private final Consumer<Page> before;
    private final Consumer<Page> then;

    Scene(String path) {
        this(path, Scene::nothing);
    }

    Scene(String path, Consumer<Page> then) {
        this(path, Scene::nothing, then);
    }

    Scene(String path, Consumer<Page> before, Consumer<Page> then) {
        this.path = path;
        this.before = before;
        this.then = then;
    }

    /** Opens it. */
    void enter(Visit visit) {
        before.accept(visit.page());
        visit.go(path);
        visit.find(this == SLOW ? ".waiting" : this == LIST || isSearch() ? "#results > *" : "main:not([aria-busy]) h1")
                .first()
                .waitFor();
        then.accept(visit.page());
    }

    /** Whether the test answers requests in place of the service. */
    boolean isPrepared() {
        return compareTo(OFFLINE) >= 0;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isSearch() {
        return path.startsWith("/?q=");
    }

    static boolean isApi(String url) {
        return url.contains("/v1");
    }

    static void answer(Route route, int status, String problem) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setHeaders(Map.of("Retry-After", "5"))
                .setBody("""
                        {"type": "/problems/%s", "title": "A problem", "status": %d, "detail": "What is wrong.",
                         "instance": "/v1", "requestId": "a-request", "errors": []}""".formatted(problem, status)));
    }

    private static void nothing(Page page) {}

    /** The comparison, the reasons, a question, a call to action and the JSON behind two sections. */
    private static void openEverything(Page page) {
        page.locator(".developers").click();
        page.locator(".why summary").click();
        page.locator(".red-flags .behind summary").click();
        page.locator(".red-flags .answer code").waitFor();
        page.locator("#comparisons").scrollIntoViewIfNeeded();
        page.locator("table.comparison").waitFor();
        page.locator(".faq summary").first().click();
        page.locator(".actions button").first().click();
        page.locator("#causes .behind summary").click();
        page.locator("#causes .answer code").waitFor();
        page.evaluate("scrollTo(0, 0)");
    }
}
