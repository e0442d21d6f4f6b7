package healthcontent;

import static org.awaitility.Awaitility.await;

import healthcontent.database.DatabaseState;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Lets no test begin before the service has migrated and filled its database, which it does in the background. */
public class TestDatabaseReady implements QuarkusTestAfterConstructCallback {

    static {
        // a test that waits for something goes on as soon as it is there, and has patience with a busy machine
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Override
    public void afterConstruct(Object test) {
        if (test.getClass().isAnnotationPresent(WithoutDatabase.class)) {
            return;
        }
        DatabaseState state = Arc.container().instance(DatabaseState.class).get();
        await().atMost(Duration.ofSeconds(30)).until(state::ready);
    }
}
