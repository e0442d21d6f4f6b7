package healthcontent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import healthcontent.Chromium;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The API explorer, as somebody uses it in a browser. */
@QuarkusTest
class ExplorerTest {

    @TestHTTPResource("/")
    String server;

    @Test
    void theBrowserFindsNothingToRefuseOnIt() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.page(server);
            page.navigate(server + "docs/");
            page.locator("#operations-Reading_content-listConditions").click();
            page.getByText("Try it out").first().click();
            page.getByText("Execute").first().click();
            page.locator(".live-responses-table").waitFor();
            assertEquals(List.of(), chromium.complaints());
        }
    }
}
