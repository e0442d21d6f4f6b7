package healthcontent.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often each problem was the response, for those who run the service. All are there from the start, with 0. */
public final class ProblemCounts {

    private static final Map<ProblemType, Counter> COUNTS =
            Arrays.stream(ProblemType.values()).collect(Collectors.toMap(Function.identity(), ProblemCounts::register));

    private ProblemCounts() {}

    private static Counter register(ProblemType type) {
        return Counter.builder("health_content.problems")
                .tag("type", type.value())
                .description("Responses that were a problem, by its type")
                .register(Metrics.globalRegistry);
    }

    /** Has them served, before there was any problem. */
    public static void begin() {
        COUNTS.values().forEach(Counter::count);
    }

    /** Counts a response. */
    public static void count(ProblemType type) {
        COUNTS.get(type).increment();
    }
}
