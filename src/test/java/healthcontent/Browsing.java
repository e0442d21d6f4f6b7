package healthcontent;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import healthcontent.frontend.Chromium;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The pages of one test in a real browser. What no page of ours may cause is kept in a list: errors and warnings of the
 * console, scripts that fail, and requests to other hosts.
 */
public final class Browsing implements AutoCloseable {

    private final BrowserContext context;
    private final String server;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browsing(BrowserContext context, String server) {
        this.context = context;
        this.server = server;
    }

    /** Begins with nothing remembered, or skips the test where there is no browser. */
    public static Browsing of(String server) {
        return new Browsing(Chromium.running().newContext(), server);
    }

    /** Another page. */
    public Page page() {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(server) && !request.url().startsWith("data:")) {
                complaints.add("request to " + request.url());
            }
        });
        return page;
    }

    /** What went wrong on its pages so far. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
