package healthcontent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import healthcontent.Browsing;
import healthcontent.TestContent;
import healthcontent.release.Publisher;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API explorer, as somebody uses it in a browser who fills in nothing but a token. */
@QuarkusTest
class ExplorerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    String server;

    @Inject
    TestContent content;

    @Inject
    Publisher publisher;

    private Browsing browsing;
    private Page page;

    @BeforeEach
    void openTheExplorer() throws IOException {
        browsing = Browsing.of(server);
        content.clear();
        publisher.publish(StarterRelease.bundle(), "starter");
        page = browsing.page();
        page.navigate(server + "docs/");
        page.locator(".opblock").first().waitFor();
    }

    @AfterEach
    void close() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void everyOperationThatReadsSucceedsAsItIsFilledIn() {
        authorize(Tokens.with(Scopes.PLAN, Scopes.AUDIT));
        List<String> failed = new ArrayList<>();
        operations().filter(operation -> operation.method().equals("get")).forEach(operation -> {
            String status = execute(operation);
            // closed again, as an open one slows down all that follow
            block(operation).locator(".opblock-summary-control").click();
            if (!status.equals("200")) {
                failed.add(operation.id() + " " + status);
            }
        });
        assertEquals(List.of(), failed);
        assertEquals(List.of(), browsing.complaints());
    }

    @Test
    void aDocumentIsPublishedAndWithdrawnAsItIsFilledIn() {
        authorize(Tokens.with(Scopes.PLAN, Scopes.APPLY));
        assertEquals("201", execute(operation("planRelease")));
        assertEquals("201", execute(operation("putSourceDocument")));
        assertEquals("200", execute(operation("withdrawSourceDocument")));
        assertEquals(List.of(), browsing.complaints());
    }

    @Test
    void whatTheExplorerAsksForIsWhatItShows() throws IOException {
        ContractFile.Operation operation = operation("getCondition");
        execute(operation);
        JsonNode shown = JSON.readTree(block(operation)
                .locator(".live-responses-table .highlight-code code")
                .first()
                .textContent());
        assertEquals("leg-cramps", shown.path("slug").asText());
    }

    @Test
    void withoutATokenTheAnswerLeadsToThePageThatSaysWhatToDo() {
        ContractFile.Operation operation = operation("listReleases");
        assertEquals("401", execute(operation));
        Locator link =
                block(operation).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("unauthorized"));
        assertTrue(link.first().getAttribute("href").endsWith("/problems/unauthorized"));
    }

    @Test
    void theGroupsStandInTheOrderOfTheirReaders() {
        assertEquals(
                List.of("Reading content", "Syncing content", "Operations"),
                page.locator(".opblock-tag").all().stream()
                        .map(tag -> tag.getAttribute("data-tag"))
                        .toList());
    }

    private static Stream<ContractFile.Operation> operations() {
        return ContractFile.read().operations();
    }

    private static ContractFile.Operation operation(String id) {
        return operations()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void authorize(String token) {
        page.locator("button.authorize").first().click();
        page.locator(".auth-container input").fill(token);
        page.locator(".auth-btn-wrapper button.authorize").click();
        page.locator(".auth-btn-wrapper .btn-done").click();
    }

    /** Presses the buttons of an operation, and gives the status that the explorer shows. */
    private String execute(ContractFile.Operation operation) {
        Locator block = block(operation);
        block.locator(".opblock-summary-control").click();
        block.locator("button.try-out__btn").click();
        block.locator("button.execute").click();
        return block.locator(".live-responses-table .response-col_status")
                .nth(1)
                .textContent()
                .strip();
    }

    private Locator block(ContractFile.Operation operation) {
        String tag = operation.node().at("/tags/0").asText().replace(' ', '_');
        return page.locator("#operations-" + tag + "-" + operation.id());
    }
}
