package healthcontent.supervision;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Work in the background that goes on for as long as the service does. After an exception it goes on, after an error of
 * Java the process ends ({@link ProcessEnd}), and in between it shows signs of life, which health reports.
 */
public final class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);

    /** The longest time between two signs of life, unless another is given for one time. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private static final long BEFORE_NEXT_START_MILLIS = 1_000;
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(1);

    private static final Set<BackgroundWork> ALL = ConcurrentHashMap.newKeySet();

    private final String name;
    private final Map<Thread, Sign> busy = new ConcurrentHashMap<>();
    private volatile Sign last = new Sign(System.nanoTime(), LONGEST_SILENCE);
    private volatile boolean stopped;
    private volatile Optional<SupervisedExecutor> executor = Optional.empty();
    private volatile Runnable end = () -> {};

    private record Sign(long nanos, Duration next) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }

        boolean isOverdue() {
            return age().compareTo(next) > 0;
        }
    }

    /** Work that ends only when its thread is interrupted. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    /** Does tasks at once or later. */
    public interface Tasks extends Executor {

        /** Does a task after a pause. */
        void execute(Runnable task, Duration pause);
    }

    private BackgroundWork(String name) {
        this.name = name;
    }

    /**
     * Some work that does not run yet.
     *
     * @param name of its threads, and of the work in health
     */
    public static BackgroundWork named(String name) {
        return new BackgroundWork(name);
    }

    /** All work that was started and not stopped, by name. */
    public static List<BackgroundWork> all() {
        return ALL.stream().sorted(Comparator.comparing(BackgroundWork::name)).toList();
    }

    /** The name of its threads. */
    public String name() {
        return name;
    }

    /** How long ago it showed a sign of life: that of its threads which has been silent for longest. */
    public Duration silence() {
        return signs().map(Sign::age).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether one of its threads should have shown another sign of life by now. */
    public boolean isSilent() {
        return signs().anyMatch(Sign::isOverdue);
    }

    private Stream<Sign> signs() {
        return Stream.concat(Stream.of(last), busy.values().stream());
    }

    /** Shows a sign of life; the next is to follow within a minute. */
    public void sign() {
        sign(LONGEST_SILENCE);
    }

    /** Shows a sign of life, before something that may take longer. */
    public void sign(Duration longestSilence) {
        Sign sign = new Sign(System.nanoTime(), longestSilence);
        last = sign;
        busy.computeIfPresent(Thread.currentThread(), (thread, before) -> sign);
    }

    /** This thread begins a task, and is to show signs of life of its own until it ends it. */
    void beginTask() {
        busy.put(Thread.currentThread(), last);
        sign();
    }

    void endTask() {
        sign();
        busy.remove(Thread.currentThread());
    }

    /** Does the work on a thread of its own until it is stopped: whenever it ends before, it is started again. */
    public void start(Work work) {
        Thread thread = thread(() -> keepDoing(work));
        begin(thread::interrupt);
        thread.start();
    }

    /** Makes threads for tasks, and has them show signs of life in between. A task that fails stops no later one. */
    public Tasks executor(int threads) {
        return supervised(threads);
    }

    /** Does a task again and again, on a thread of its own, also after it has failed. */
    public void repeat(Runnable task, Duration every) {
        supervised(1).repeat(task, every);
    }

    private SupervisedExecutor supervised(int threads) {
        SupervisedExecutor made = new SupervisedExecutor(this, threads);
        executor = Optional.of(made);
        begin(made::shutdownNow);
        made.repeat(() -> {}, BETWEEN_SIGNS);
        return made;
    }

    /** What does its tasks, if it consists of tasks. */
    Optional<SupervisedExecutor> executor() {
        return executor;
    }

    private void begin(Runnable howToEnd) {
        end = howToEnd;
        sign();
        ALL.add(this);
    }

    /** Ends it, as the service ends. */
    public void stop() {
        stopped = true;
        ALL.remove(this);
        end.run();
    }

    private void keepDoing(Work work) {
        while (!stopped) {
            try {
                work.run();
                noteEnd(null);
            } catch (InterruptedException | RuntimeException e) {
                noteEnd(e);
            } catch (Error e) {
                fail(e);
            }
        }
    }

    private void noteEnd(Exception reason) {
        if (!stopped) {
            LOG.errorf(reason, "The work '%s' ended, and is started again", name);
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BEFORE_NEXT_START_MILLIS);
        } catch (InterruptedException e) {
            LOG.debug("Started again at once", e);
        }
    }

    /** Logs an exception; ends the process after an error. */
    void note(Throwable failure) {
        if (failure instanceof Error) {
            fail(failure);
        } else if (!stopped) {
            LOG.errorf(failure, "A task of the work '%s' failed", name);
        }
    }

    private void fail(Throwable failure) {
        if (!stopped) {
            ProcessEnd.after("the work '" + name + "'", failure);
        }
    }

    /** A thread that is seen to end, too, where its work could not catch what ended it. */
    Thread thread(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, failure) -> note(failure));
        return thread;
    }
}
