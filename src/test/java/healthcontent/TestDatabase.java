package healthcontent;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A new, empty database for each start of the service under test, all on the one PostgreSQL of {@link TestServer}. */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        newDatabase().forEach((name, value) -> settings.put(name.toString(), value.toString()));
        return settings;
    }

    private static Map<?, ?> newDatabase() {
        try {
            Class<?> server = Class.forName(TestServer.class.getName(), true, ClassLoader.getSystemClassLoader());
            return (Map<?, ?>) server.getMethod("newDatabase").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // the server ends with the JVM
    }
}
