package healthcontent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import healthcontent.Browsing;
import healthcontent.TestContent;
import healthcontent.release.Publisher;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The call that the README shows is the one that the explorer sends. */
@QuarkusTest
class ExplorerCallTest {

    private static final Pattern SHOWN = Pattern.compile("^curl -H 'accept: .*$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("'([^']*)'");

    @TestHTTPResource("/")
    String server;

    @Inject
    TestContent content;

    @Inject
    Publisher publisher;

    @Test
    void theReadmeShowsTheCallThatTheExplorerSends() throws IOException {
        content.clear();
        publisher.publish(StarterRelease.bundle(), "starter");
        Matcher shown = SHOWN.matcher(Files.readString(Path.of("README.md")));
        assertTrue(shown.find(), "The README shows a call of the explorer");
        String origin = server.replaceAll("/$", "");
        try (Browsing browsing = Browsing.of(server)) {
            Explorer explorer = Explorer.open(origin, browsing);
            assertEquals("200", explorer.executeAndLeaveOpen(Explorer.operation("listConditions")));
            Locator block = explorer.block(Explorer.operation("listConditions"));
            String sent = block.locator(".explorer-samples pre").textContent();
            assertEquals(words(shown.group()), words(sent.replace(origin, "http://localhost:8080")), sent);
        }
    }

    /** What is sent, in whichever order it is written; GET is what curl sends by itself. */
    private static Set<String> words(String call) {
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(call);
        while (word.find()) {
            words.add(word.group(1));
        }
        words.remove("GET");
        return words;
    }
}
