package healthcontent.contract;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import healthcontent.Browsing;
import java.util.List;
import java.util.stream.Stream;

/** The API explorer in a browser, used by a person who fills in nothing but a token. */
public final class Explorer {

    private final Page page;
    private final String address;

    private Explorer(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /**
     * Opens it.
     *
     * @param server where the service is, without a slash at the end
     */
    public static Explorer open(String server, Browsing browsing) {
        Page page = browsing.page();
        Explorer explorer = new Explorer(page, server + "/docs/");
        explorer.reload();
        return explorer;
    }

    /** Loads the page again, as when it was opened first: what was typed in or shown is gone. */
    public void reload() {
        leave();
        page.navigate(address);
        beginToUse();
    }

    /** Loads the page, at this part of its address, and does nothing on it. */
    void look(String part) {
        leave();
        page.navigate(address + part);
    }

    /** Else only the end of the address would change, which loads nothing. */
    private void leave() {
        page.navigate("about:blank");
    }

    /** Until someone does, the page is a list of links. */
    private void beginToUse() {
        page.mouse().move(1, 1);
        page.mouse().move(2, 2);
        page.locator(".opblock").first().waitFor();
    }

    Page page() {
        return page;
    }

    /** Pastes a token under Authorize. */
    public void authorize(String token) {
        page.locator(".explorer-bar button.authorize").click();
        page.locator(".auth-container input").fill(token);
        page.locator(".auth-btn-wrapper button.authorize").click();
        page.locator(".auth-btn-wrapper .btn-done").click();
    }

    /**
     * What each operation of some groups answers as it is filled in, in the order of the page: its id and the status.
     */
    List<String> executeAll(List<String> groups) {
        return ContractFile.read()
                .operations()
                .filter(operation ->
                        groups.contains(operation.node().at("/tags/0").asText()))
                .map(operation -> operation.id() + " " + execute(operation))
                .toList();
    }

    /** Presses the buttons of the operation of this id, and gives the status that the explorer shows. */
    public String execute(String id) {
        return execute(operation(id));
    }

    String execute(ContractFile.Operation operation) {
        String status = executeAndLeaveOpen(operation);
        // closed again, as an open one moves all that follow
        toggle(operation);
        return status;
    }

    /** The same, and the operation stays open. */
    String executeAndLeaveOpen(ContractFile.Operation operation) {
        Locator block = block(operation);
        toggle(operation);
        block.locator("button.try-out__btn").click();
        block.locator("button.execute").click();
        return block.locator(".live-responses-table .response-col_status")
                .nth(1)
                .textContent()
                .strip();
    }

    /** Opens or closes an operation. */
    void toggle(ContractFile.Operation operation) {
        block(operation).locator(".opblock-summary-control").click();
    }

    Locator block(ContractFile.Operation operation) {
        return page.locator("[id^='operations-'][id$='-" + operation.id() + "']");
    }

    /** The part of the address that opens this operation. */
    String addressOf(ContractFile.Operation operation) {
        String tag = operation.node().at("/tags/0").asText().replace(" ", "%20");
        return "#/" + tag + "/" + operation.id();
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
