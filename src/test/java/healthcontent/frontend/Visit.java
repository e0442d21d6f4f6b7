package healthcontent.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A reader's visit in a fresh browser profile, with the requests and the browser's complaints during it. */
final class Visit implements AutoCloseable {

    private static final int HEIGHT = 844;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private final URI server;
    private Look look;
    private final BrowserContext profile;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private long transferred;

    Visit(URI server, Look look) {
        this.server = server;
        this.look = look;
        profile = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), HEIGHT)
                        .setColorScheme(look.colours())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB"));
        profile.setDefaultTimeout(10_000);
        page = profile.newPage();
        page.onConsoleMessage(message -> {
            boolean tellsStatus = message.text().startsWith("Failed to load resource");
            if (!tellsStatus
                    && (message.type().equals("error") || message.type().equals("warning"))) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    /** Scheme, host and port of the service. */
    String server() {
        return server.getScheme() + "://" + server.getAuthority();
    }

    Page page() {
        return page;
    }

    BrowserContext profile() {
        return profile;
    }

    Look look() {
        return look;
    }

    /** Looks at the same page in another way. */
    void look(Look other) {
        look = other;
        page.setViewportSize(look.width(), HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
    }

    /** Opens a page of the front end in the language of the look, and waits until it shows something to read. */
    Visit open(String path) {
        go(path);
        page.locator("main:not([aria-busy]) h1").waitFor();
        return this;
    }

    /** Opens a page without waiting for its content. */
    Visit go(String path) {
        page.navigate(address(path));
        return this;
    }

    String address(String path) {
        int hash = path.indexOf('#');
        String fragment = hash < 0 ? "" : path.substring(hash);
        String bare = hash < 0 ? path : path.substring(0, hash);
        return server.resolve(bare + (bare.contains("?") ? "&" : "?") + "lang=" + look.language()) + fragment;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** Counts the bytes received from now on, header sections included. */
    Visit weigh() {
        CDPSession session = profile.newCDPSession(page);
        session.on(
                "Network.loadingFinished",
                event -> transferred += event.get("encodedDataLength").getAsLong());
        session.send("Network.enable");
        return this;
    }

    long transferred() {
        return transferred;
    }

    /** The paths, with their queries, of the requests to the API so far. */
    List<String> apiCalls() {
        return requests.stream()
                .map(URI::create)
                .filter(request ->
                        request.getPath().equals("/v1") || request.getPath().startsWith("/v1/"))
                .map(request ->
                        request.getRawPath() + (request.getRawQuery() == null ? "" : "?" + request.getRawQuery()))
                .toList();
    }

    /**
     * What the browser complained about: errors of scripts, and violations of the Content Security Policy. The status
     * of a response does not count.
     */
    List<String> complaints() {
        return complaints;
    }

    void assertNoOtherHost() {
        assertEquals(
                List.of(),
                requests.stream()
                        .filter(request ->
                                !request.startsWith(server.resolve("/").toString()))
                        .toList());
    }

    /** An automated check finds nothing against WCAG 2.2 AA, and no bad practice. */
    void assertAccessible() {
        List<Rule> violations = Axe.violations(page, wcagAndGoodPractice());
        assertEquals(
                "",
                violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n"
                                + rule.getNodes().stream()
                                        .map(node -> "  " + node.getHtml() + "\n  " + node.getFailureSummary())
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n")));
    }

    private static AxeRunOptions wcagAndGoodPractice() {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(RULES);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(rules);
        return options;
    }

    void assertNothingBeyondTheSides() {
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"), "wider than the window");
    }

    /** Only where someone wants to look at it, as it takes as long as the test: {@code -Dscreenshots}. */
    void screenshot(String name) {
        if (System.getProperty("screenshots") == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + look + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        profile.close();
    }
}
