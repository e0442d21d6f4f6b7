package healthcontent.contract;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import healthcontent.Browsing;
import java.util.List;
import java.util.stream.Stream;

/** The API explorer in a browser, used by a person who fills in nothing but a token. */
public final class Explorer {

    private final Page page;

    private Explorer(Page page) {
        this.page = page;
    }

    /**
     * Opens it.
     *
     * @param server where the service is, without a slash at the end
     */
    public static Explorer open(String server, Browsing browsing) {
        Page page = browsing.page();
        page.navigate(server + "/docs/");
        Explorer explorer = new Explorer(page);
        explorer.awaitOperations();
        return explorer;
    }

    /** Loads the page again: what was typed in or shown is gone. */
    void reload() {
        page.reload();
        awaitOperations();
    }

    private void awaitOperations() {
        page.locator(".opblock").first().waitFor();
    }

    Page page() {
        return page;
    }

    /** Pastes a token under Authorize. */
    public void authorize(String token) {
        page.locator("button.authorize").first().click();
        page.locator(".auth-container input").fill(token);
        page.locator(".auth-btn-wrapper button.authorize").click();
        page.locator(".auth-btn-wrapper .btn-done").click();
    }

    /** What each operation of a group answers as it is filled in, in the order of the page: its id and the status. */
    List<String> executeAll(String group) {
        return ContractFile.read()
                .operations()
                .filter(operation -> operation.node().at("/tags/0").asText().equals(group))
                .map(operation -> operation.id() + " " + execute(operation))
                .toList();
    }

    /** Presses the buttons of the operation of this id, and gives the status that the explorer shows. */
    public String execute(String id) {
        return execute(operation(id));
    }

    String execute(ContractFile.Operation operation) {
        Locator block = block(operation);
        block.locator(".opblock-summary-control").click();
        block.locator("button.try-out__btn").click();
        block.locator("button.execute").click();
        String status = block.locator(".live-responses-table .response-col_status")
                .nth(1)
                .textContent()
                .strip();
        // closed again, as an open one slows down all that follow
        block.locator(".opblock-summary-control").click();
        return status;
    }

    Locator block(ContractFile.Operation operation) {
        String tag = operation.node().at("/tags/0").asText().replace(' ', '_');
        return page.locator("#operations-" + tag + "-" + operation.id());
    }

    static ContractFile.Operation operation(String id) {
        return operations()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Stream<ContractFile.Operation> operations() {
        return ContractFile.read().operations();
    }
}
