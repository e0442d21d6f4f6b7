package healthcontent.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import healthcontent.Browsing;
import healthcontent.TestContent;
import healthcontent.frontend.Axe;
import healthcontent.representation.Formats;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API explorer, used in a browser by a person who fills in nothing but a token. */
@QuarkusTest
class ExplorerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    String server;

    @Inject
    TestContent content;

    private static Browsing browsing;
    private static Explorer explorer;

    /** One page for all tests, loaded again before each, so that none finds what another typed. */
    @BeforeEach
    void openTheExplorer() throws IOException {
        content.hold(StarterRelease.bundle());
        if (explorer == null) {
            browsing = Browsing.of(server);
            explorer = Explorer.open(server.replaceAll("/$", ""), browsing);
        } else {
            browsing.complaints().clear();
            explorer.reload();
        }
    }

    @AfterAll
    static void close() {
        if (browsing != null) {
            browsing.close();
        }
        browsing = null;
        explorer = null;
    }

    @Test
    void everyOperationThatNeedsNoTokenSucceedsAsItIsFilledIn() {
        assertEquals(
                List.of(),
                Explorer.operations()
                        .filter(operation -> operation.node().path("security").isEmpty())
                        .map(operation -> operation.id() + " " + explorer.execute(operation))
                        .filter(result -> !result.endsWith(" 200"))
                        .toList());
        assertEquals(List.of(), browsing.complaints());
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
                explorer.executeAll(List.of("Change feed", "Releases", "Source documents")));

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
        explorer.executeAndLeaveOpen(operation);
        JsonNode shown = JSON.readTree(explorer.block(operation)
                .locator(".live-responses-table .highlight-code pre")
                .first()
                .textContent());
        assertEquals("leg-cramps", shown.path("slug").asText());
    }

    @Test
    void aFormatCanBeChosenByMediaTypeAndByParameter() {
        ContractFile.Operation operation = operation("getCause");
        Locator block = explorer.block(operation);
        explorer.toggle(operation);
        block.locator("button.try-out__btn").click();
        for (String mediaType : Formats.mediaTypes()) {
            block.locator(".response-control-media-type--accept-controller select")
                    .selectOption(mediaType);
            block.locator("button.execute").click();
            block.locator(".live-responses-table")
                    .getByText("content-type: " + mediaType)
                    .first()
                    .waitFor();
        }
        assertEquals(
                Formats.names(),
                block.locator("tr[data-param-name=format] select option").all().stream()
                        .map(option -> option.getAttribute("value"))
                        .filter(value -> !value.isEmpty())
                        .toList());
    }

    @Test
    void withoutATokenTheAnswerLeadsToThePageThatSaysWhatToDo() {
        ContractFile.Operation operation = operation("listReleases");
        assertEquals("401", explorer.executeAndLeaveOpen(operation));
        Locator error = explorer.block(operation).locator("tr.explorer-error[data-code='401'] button");
        assertEquals("false", error.getAttribute("aria-expanded"));
        error.click();
        assertEquals("true", error.getAttribute("aria-expanded"));
        Locator link = explorer.block(operation)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("unauthorized"));
        assertTrue(link.first().getAttribute("href").endsWith("/problems/unauthorized"));
    }

    @Test
    void theGroupsStandInTheOrderOfTheirReaders() {
        assertEquals(
                ContractFile.read().json().path("tags").findValuesAsText("name"),
                explorer.page().locator(".opblock-tag").all().stream()
                        .map(tag -> tag.getAttribute("data-tag"))
                        .toList());
    }

    @Test
    void errorsAreOneLineEachUntilSomeoneOpensThem() {
        ContractFile.Operation operation = operation("getCondition");
        explorer.toggle(operation);
        Locator errors = explorer.block(operation).locator("tr.explorer-error");
        List<String> documented = new ArrayList<>();
        operation.node().path("responses").fieldNames().forEachRemaining(documented::add);
        documented.removeIf(code -> code.compareTo("400") < 0);
        assertEquals(
                documented,
                errors.all().stream()
                        .map(error -> error.getAttribute("data-code"))
                        .toList());
        Locator whole = explorer.block(operation).locator("tr.response[data-code='410']:not(.explorer-error)");
        assertEquals(0, whole.count());
        errors.nth(documented.indexOf("410")).locator("button").click();
        assertTrue(whole.textContent().contains("/problems/withdrawn"));
    }

    @Test
    void theSchemaOfAResponseCanBeOpenedToItsEnd() {
        ContractFile.Operation operation = operation("getCondition");
        explorer.toggle(operation);
        Locator response = explorer.block(operation).locator("tr.response[data-code='200']");
        response.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Schema"))
                .click();
        Locator everything =
                response.locator(".json-schema-2020-12-expand-deep-button").first();
        everything.click();
        everything.click();
        response.getByText("mayIndicate").first().waitFor();
    }

    @Test
    void theRequestThatWasSentIsCodeInFourLanguagesWithoutTheToken() {
        String token = Tokens.with(Scopes.PLAN);
        explorer.authorize(token);
        ContractFile.Operation operation = operation("planRelease");
        assertEquals("201", explorer.executeAndLeaveOpen(operation));
        Locator samples = explorer.block(operation).locator(".explorer-samples");
        for (String language : List.of("curl", "fetch", "Java", "Python")) {
            samples.locator("[data-language=" + language + "]").click();
            String code = samples.locator("pre").textContent();
            assertTrue(code.contains("/v1/sync/releases"), code);
            assertTrue(code.contains("Bearer YOUR_TOKEN"), code);
            assertTrue(code.contains("Dehydration (lack of fluids)"), code);
            assertFalse(code.contains(token), code);
        }
    }

    @Test
    void theFilterLeavesTheOperationsThatHaveAllItsWords() {
        Locator filter = explorer.page().getByLabel("Filter");
        filter.fill("red FLAG {slug}");
        explorer.page()
                .getByText("1 operation", new Page.GetByTextOptions().setExact(true))
                .waitFor();
        assertEquals(
                List.of("/v1/conditions/{slug}/red-flags"),
                explorer.page().locator(".opblock-summary-path").all().stream()
                        .map(path -> path.getAttribute("data-path"))
                        .toList());
        filter.fill("");
        explorer.block(operation("listConditions")).waitFor();
    }

    @Test
    void aTokenIsForgottenWhereTheServiceIsNoTrial() {
        explorer.page().evaluate("localStorage.setItem('authorized', '{\"bearer\": {}}')");
        explorer.reload();
        explorer.authorize(Tokens.with(Scopes.AUDIT));
        assertEquals("200", explorer.execute(operation("listReleases")));
        assertEquals(0, ((Number) explorer.page().evaluate("localStorage.length + sessionStorage.length")).intValue());
        explorer.reload();
        assertEquals("401", explorer.execute(operation("listReleases")));
    }

    @Test
    void anAddressOpensItsOperation() {
        ContractFile.Operation operation = operation("compareConditions");
        String link = explorer.addressOf(operation);
        explorer.look(link);
        explorer.block(operation)
                .locator(".responses-table tr.response")
                .first()
                .waitFor();
        assertEquals(1, explorer.page().locator(".opblock.is-open").count());
        explorer.page().waitForFunction("scrollY > 0");
    }

    @Test
    void aKeyboardIsEnough() {
        explorer.look("");
        // not by the locator, which asks again for what is replaced as soon as someone comes to it
        explorer.page().evaluate("document.querySelector('a[data-operation=listConditions]').focus()");
        Locator control = explorer.block(operation("listConditions")).locator(".opblock-summary-control:focus");
        control.waitFor();
        explorer.page().keyboard().press("Enter");
        explorer.block(operation("listConditions"))
                .locator("button.try-out__btn")
                .focus();
        explorer.page().keyboard().press("Enter");
        explorer.block(operation("listConditions")).locator("button.execute").focus();
        explorer.page().keyboard().press("Enter");
        Locator first = explorer.block(operation("listConditions")).locator("[data-language=curl]");
        first.focus();
        explorer.page().keyboard().press("ArrowRight");
        assertEquals(
                "true",
                explorer.block(operation("listConditions"))
                        .locator("[data-language=fetch]")
                        .getAttribute("aria-selected"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void itCanBeReadByAllAndFitsTheScreen(int width) {
        explorer.page().setViewportSize(width, 800);
        try {
            explorer.look("");
            assertAccessibleAndWithin(width);
            explorer.reload();
            explorer.executeAndLeaveOpen(operation("getCondition"));
            explorer.block(operation("getCondition"))
                    .locator("tr.explorer-error button")
                    .first()
                    .click();
            explorer.executeAndLeaveOpen(operation("planRelease"));
            assertAccessibleAndWithin(width);
        } finally {
            explorer.page().setViewportSize(1280, 720);
        }
    }

    private static void assertAccessibleAndWithin(int width) {
        assertEquals(
                List.of(),
                Axe.violations(explorer.page()).stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList());
        assertEquals(width, ((Number) explorer.page().evaluate("document.documentElement.scrollWidth")).intValue());
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
