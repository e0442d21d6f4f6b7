package healthcontent;

import static org.awaitility.Awaitility.await;

import healthcontent.database.DatabaseState;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;
import java.time.Duration;

/** Lets no test begin before the service has migrated and filled its database, which it does in the background. */
public class TestDatabaseReady implements QuarkusTestAfterConstructCallback {

    @Override
    public void afterConstruct(Object test) {
        if (test.getClass().isAnnotationPresent(WithoutDatabase.class)) {
            return;
        }
        DatabaseState state = Arc.container().instance(DatabaseState.class).get();
        await().atMost(Duration.ofSeconds(30)).until(state::ready);
    }
}
