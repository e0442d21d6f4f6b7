package healthcontent.frontend;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The checks of accessibility that can be automated, by <a href="https://github.com/dequelabs/axe-core">axe-core</a>.
 * Our pages have no frames of other origins, so each is checked as it stands ("legacy mode") instead of in a further
 * page, and only what is wrong is told at length: both together take a tenth of the time.
 */
public final class Axe {

    private Axe() {}

    /** What is wrong with a page by the rules that axe-core has switched on. */
    public static List<Rule> violations(Page page) {
        return violations(page, new AxeRunOptions());
    }

    /** What is wrong with a page by these rules. */
    static List<Rule> violations(Page page, AxeRunOptions rules) {
        rules.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(rules).analyze().getViolations();
    }
}
