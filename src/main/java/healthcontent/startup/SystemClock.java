package healthcontent.startup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The one clock of the service, injected wherever its own time matters, so that a test can bring its own. What is
 * stored is dated by the clock of the database.
 */
final class SystemClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
