package healthcontent.frontend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of this machine, started once for all tests, and once more for each further thread of a test, as a
 * browser is driven by one thread only. Nothing is downloaded. The headless shell comes first: it has no windows to
 * make for each page, and takes a fifth of the processor time of the whole browser.
 */
public final class Chromium {

    private static final List<String> NAMES = List.of(
            "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final String HINT = "No Chromium on the PATH, so the front end was not tested in a browser: "
            + "apt-get install chromium-headless-shell, or name one in the environment variable CHROMIUM";

    /** Those after the second save a fifth of the processor time of a page, most of it for processes of its own. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--in-process-gpu",
            "--disable-extensions",
            "--disable-component-update",
            "--disable-features=AudioServiceOutOfProcess,BackForwardCache,NetworkServiceSandbox,Translate",
            "--enable-features=NetworkServiceInProcess2");

    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::start);

    private Chromium() {}

    static boolean isThere() {
        return program().isPresent();
    }

    /** Ends a test, which is reported as skipped then, where there is no browser. */
    static void assumeThere() {
        assumeTrue(isThere(), HINT);
    }

    /** The browser; where there is none, the test ends and is reported as skipped. */
    public static Browser running() {
        assumeThere();
        return BROWSER.get();
    }

    private static Browser start() {
        BrowserType chromium = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(program().orElseThrow())
                .setArgs(ARGUMENTS);
        try {
            return chromium.launch(options);
        } catch (PlaywrightException e) {
            // rarely, one of its threads reads the environment while another changes it, which ends the browser
            return chromium.launch(options);
        }
    }

    /** Ends the browser of a thread that ends before the tests do. */
    public static void end() {
        BROWSER.get().close();
        BROWSER.remove();
    }

    private static Optional<Path> program() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .or(() -> NAMES.stream()
                        .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst());
    }
}
