package healthcontent.frontend;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A test of the front end in a real browser, against the starter content and a little more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    @TestHTTPResource
    URI server;

    @Inject
    ReferenceContent content;

    private final List<Visit> visits = new ArrayList<>();

    @BeforeAll
    void publish() {
        if (Chromium.isThere()) {
            content.publish();
        }
    }

    @BeforeEach
    void assumeThatThereIsABrowser() {
        Chromium.assumeThere();
    }

    @AfterEach
    void leave() {
        visits.forEach(Visit::close);
        visits.clear();
    }

    /** Begins a visit, which ends with the test. */
    Visit visit(Look look) {
        Visit visit = new Visit(server, look);
        visits.add(visit);
        return visit;
    }
}
