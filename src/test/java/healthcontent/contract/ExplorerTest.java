package healthcontent.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import healthcontent.Browsing;
import healthcontent.TestContent;
import healthcontent.frontend.Chromium;
import healthcontent.release.Publisher;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API explorer, used in a browser by a person who fills in nothing but a token. */
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
    private Explorer explorer;

    @BeforeEach
    void openTheExplorer() throws IOException {
        browsing = Browsing.of(server);
        content.clear();
        publisher.publish(StarterRelease.bundle(), "starter");
        explorer = Explorer.open(server.replaceAll("/$", ""), browsing);
    }

    @AfterEach
    void close() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void everyOperationThatNeedsNoTokenSucceedsAsItIsFilledIn() {
        List<ContractFile.Operation> operations = Explorer.operations()
                .filter(operation -> operation.node().path("security").isEmpty())
                .toList();
        int half = operations.size() / 2;
        CompletableFuture<List<String>> others = CompletableFuture.supplyAsync(
                () -> failuresInABrowserBeside(operations.subList(half, operations.size())));
        assertEquals(List.of(), failures(explorer, operations.subList(0, half)));
        assertEquals(List.of(), browsing.complaints());
        assertEquals(List.of(), others.join());
    }

    private static List<String> failures(Explorer explorer, List<ContractFile.Operation> operations) {
        return operations.stream()
                .map(operation -> operation.id() + " " + explorer.execute(operation))
                .filter(result -> !result.endsWith(" 200"))
                .toList();
    }

    /** Most of the time the browser works, so two of them do. */
    private List<String> failuresInABrowserBeside(List<ContractFile.Operation> operations) {
        try (Browsing beside = Browsing.of(server)) {
            Explorer other = Explorer.open(server.replaceAll("/$", ""), beside);
            return Stream.concat(failures(other, operations).stream(), beside.complaints().stream())
                    .toList();
        } finally {
            Chromium.end();
        }
    }

    @Test
    void allThatSyncsSucceedsInTheOrderOfThePageAndAgainOnAnotherDay() {
        explorer.authorize(Tokens.with(Scopes.PLAN, Scopes.APPLY, Scopes.AUDIT));
        assertEquals(
                List.of(
                        "getChanges 200",
                        "followChanges 200",
                        "listReleases 200",
                        "planRelease 201",
                        "getRelease 200",
                        "discardRelease 204",
                        "applyRelease 200",
                        "getSourceDocument 200",
                        "putSourceDocument 201",
                        "withdrawSourceDocument 200",
                        "listRevisions 200",
                        "getRevision 200"),
                explorer.executeAll("Syncing content"));

        explorer.reload();
        explorer.authorize(Tokens.with(Scopes.APPLY));
        assertEquals("200", explorer.execute(operation("putSourceDocument")));
        assertEquals("200", explorer.execute(operation("withdrawSourceDocument")));
        assertEquals(List.of(), browsing.complaints());
    }

    @Test
    void theReleaseThatIsPlannedIsTheOneThatIsAppliedAndNoneCanBeDiscardedBeforeOrAfter() {
        explorer.authorize(Tokens.with(Scopes.PLAN, Scopes.APPLY));
        assertEquals("", filledInToDiscard());
        assertEquals("201", explorer.execute(operation("planRelease")));
        assertEquals(36, filledInToDiscard().length(), "a UUID");
        assertEquals("Dehydration", nameOfTheCause(), "nothing is live yet");

        assertEquals("200", explorer.execute(operation("applyRelease")));
        assertEquals("Dehydration (lack of fluids)", nameOfTheCause());
        assertEquals("", filledInToDiscard());
    }

    @Test
    void whatTheExplorerAsksForIsWhatItShows() throws IOException {
        ContractFile.Operation operation = operation("getCondition");
        explorer.execute(operation);
        explorer.block(operation).locator(".opblock-summary-control").click();
        JsonNode shown = JSON.readTree(explorer.block(operation)
                .locator(".live-responses-table .highlight-code code")
                .first()
                .textContent());
        assertEquals("leg-cramps", shown.path("slug").asText());
    }

    @Test
    void withoutATokenTheAnswerLeadsToThePageThatSaysWhatToDo() {
        ContractFile.Operation operation = operation("listReleases");
        assertEquals("401", explorer.execute(operation));
        explorer.block(operation).locator(".opblock-summary-control").click();
        Locator link = explorer.block(operation)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("unauthorized"));
        assertTrue(link.first().getAttribute("href").endsWith("/problems/unauthorized"));
    }

    @Test
    void theGroupsStandInTheOrderOfTheirReaders() {
        assertEquals(
                List.of("Reading content", "Syncing content", "Operations"),
                explorer.page().locator(".opblock-tag").all().stream()
                        .map(tag -> tag.getAttribute("data-tag"))
                        .toList());
    }

    private static ContractFile.Operation operation(String id) {
        return Explorer.operation(id);
    }

    private String filledInToDiscard() {
        Locator block = explorer.block(operation("discardRelease"));
        block.locator(".opblock-summary-control").click();
        String id = block.locator("tr[data-param-name=id] input").inputValue();
        block.locator(".opblock-summary-control").click();
        return id;
    }

    private static String nameOfTheCause() {
        return given().get("/v1/causes/dehydration").path("name");
    }
}
