package healthcontent.frontend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, started once for all tests. Nothing is downloaded. */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String HINT = "No Chromium on the PATH, so the front end was not tested in a browser: "
            + "apt-get install chromium, or name one in the environment variable CHROMIUM";

    private static Browser browser;

    private Chromium() {}

    static boolean isThere() {
        return program().isPresent();
    }

    /** Ends a test, which is reported as skipped then, where there is no browser. */
    static void assumeThere() {
        assumeTrue(isThere(), HINT);
    }

    /** The browser; where there is none, the test ends and is reported as skipped. */
    public static synchronized Browser running() {
        assumeThere();
        if (browser == null) {
            Path program = program().orElseThrow();
            browser = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        }
        return browser;
    }

    private static Optional<Path> program() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst());
    }
}
