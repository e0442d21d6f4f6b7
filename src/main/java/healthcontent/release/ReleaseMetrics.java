package healthcontent.release;

import healthcontent.database.DatabaseUnavailable;
import healthcontent.database.StatementEnded;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What became of the requests to change what is live, and how long each took, for those who run the service. */
@Startup
@Singleton
public class ReleaseMetrics {

    private static final String REJECTED = "rejected";
    private static final String REFUSED = "refused";
    private static final String UNAVAILABLE = "unavailable";
    private static final String FAILED = "failed";

    private final Map<Action, Map<String, Timer>> timers = new EnumMap<>(Action.class);

    /** What is asked for. */
    public enum Action {
        /** To check a bundle, and store what it would change. */
        PLAN("plan", "planned"),
        /** To make a planned release go live. */
        APPLY("apply", "applied"),
        /** To make a bundle, or one document, go live at once. */
        PUBLISH("publish", "applied"),
        /** To drop a planned release. */
        DISCARD("discard", "discarded");

        private final String value;
        private final String done;

        Action(String value, String done) {
            this.value = value;
            this.done = done;
        }
    }

    ReleaseMetrics(MeterRegistry registry) {
        for (Action action : Action.values()) {
            Map<String, Timer> ofAction = new HashMap<>();
            for (String outcome : List.of(action.done, REJECTED, REFUSED, UNAVAILABLE, FAILED)) {
                ofAction.put(
                        outcome,
                        Timer.builder("health_content.release.requests")
                                .tag("action", action.value)
                                .tag("outcome", outcome)
                                .description("Requests to plan, apply, publish or discard a release, by what became of"
                                        + " them, and how long they took, from when the body was there")
                                .register(registry));
            }
            timers.put(action, ofAction);
        }
    }

    /** Does what is asked for, and counts it: also a repeated request, which gets the first response. */
    public Response count(Action action, Supplier<Response> work) {
        Timer.Sample begun = Timer.start();
        String outcome = FAILED;
        try {
            Response response = work.get();
            outcome = action.done;
            return response;
        } catch (RuntimeException e) {
            outcome = outcome(e);
            throw e;
        } finally {
            begun.stop(timers.get(action).get(outcome));
        }
    }

    private static String outcome(RuntimeException failure) {
        if (failure instanceof ProblemException problem) {
            int status = problem.type().status();
            if (problem.type() == ProblemType.BUNDLE_REJECTED) {
                return REJECTED;
            }
            return status < ProblemType.INTERNAL_ERROR.status()
                    ? REFUSED
                    : status == ProblemType.SERVICE_UNAVAILABLE.status() ? UNAVAILABLE : FAILED;
        }
        return DatabaseUnavailable.causedBy(failure) || StatementEnded.causedBy(failure) ? UNAVAILABLE : FAILED;
    }
}
