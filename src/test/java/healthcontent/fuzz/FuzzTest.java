package healthcontent.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import healthcontent.Repetitions;
import healthcontent.TestContent;
import healthcontent.release.LiveContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of requests do to the content what the model of it says, and every response is as the contract says.
 * {@code -Dfuzz.seconds=600} goes on for longer, {@code -Dfuzz.seed=…} begins with a certain sequence; a sequence that
 * fails is shown as short as it can be made, with the seed that repeats it.
 */
@QuarkusTest
class FuzzTest {

    private static final Logger LOG = Logger.getLogger(FuzzTest.class);

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", Repetitions.of(12)));
    private static final Duration TIME_TO_SHRINK = Duration.ofMinutes(3);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime() % 1_000_000_000);
    private static final int LENGTH = 30;

    @TestHTTPResource("/")
    URI server;

    @Inject
    TestContent content;

    private final Requests requests = new Requests();
    private Service service;

    /**
     * What went wrong in a run.
     *
     * @param said all requests and responses, up to the one that was wrong
     */
    private record Failure(Throwable fault, List<Exchange> said) {

        private static final int SHOWN = 30;

        String shown() {
            return said.subList(Math.max(0, said.size() - SHOWN), said.size()).stream()
                    .map(Exchange::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void everySequenceOfRequestsDoesWhatTheContractAndTheModelSay() {
        service = new Service(server);
        long end = System.nanoTime() + TIME.toNanos();
        int sequences = 0;
        while (System.nanoTime() - end < 0) {
            long seed = SEED + sequences;
            sequences++;
            List<Step> steps = Step.sequence(new Random(seed), LENGTH);
            run(steps).ifPresent(failure -> fail(report(seed, steps, failure)));
        }
        LOG.infof("%d sequences of %d steps from seed %d on", sequences, LENGTH, SEED);
    }

    /** Runs a sequence from content of its own. */
    private Optional<Failure> run(List<Step> steps) {
        content.clear();
        content.publish(Model.first());
        Run run = new Run(service, requests, new Model(LiveContent.of(Model.first())));
        service.takeWhatWasSaid();
        try {
            steps.forEach(run::perform);
            run.end();
            return Optional.empty();
        } catch (AssertionError | RuntimeException fault) {
            return Optional.of(new Failure(fault, service.takeWhatWasSaid()));
        }
    }

    private String report(long seed, List<Step> steps, Failure failure) {
        long end = System.nanoTime() + TIME_TO_SHRINK.toNanos();
        List<Step> shrunk = Shrinking.shrink(
                steps, list -> System.nanoTime() - end < 0 && run(list).isPresent(), Step::smaller);
        Failure shortest = run(shrunk).orElse(failure);
        return """
                Seed %d: %s

                Of %d steps, these are enough:
                %s

                What was said:
                %s

                Once more: mvn test -Dtest=FuzzTest -Dfuzz.seed=%d""".formatted(seed, shortest.fault(), steps.size(), numbered(shrunk), shortest.shown(), seed);
    }

    private static String numbered(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> "  %d. %s".formatted(i + 1, steps.get(i)))
                .collect(Collectors.joining("\n"));
    }
}
