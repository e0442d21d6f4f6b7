package healthcontent.supervision;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * An executor whose tasks are signs of life. By itself it would store what a task throws where nobody looks, and do a
 * periodic task that threw never again.
 */
final class SupervisedExecutor extends ScheduledThreadPoolExecutor implements BackgroundWork.Tasks {

    private final BackgroundWork work;

    SupervisedExecutor(BackgroundWork work, int threads) {
        super(threads, work::thread);
        this.work = work;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // afterExecute looks at each
    public void execute(Runnable task, Duration pause) {
        schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    void repeat(Runnable task, Duration every) {
        scheduleWithFixedDelay(() -> attempt(task), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            work.note(e);
        }
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
        work.beginTask();
    }

    @Override
    protected void afterExecute(Runnable task, Throwable thrown) {
        work.endTask();
        if (thrown == null && task instanceof Future<?> future && future.isDone()) {
            noteOutcome(future);
        }
    }

    private void noteOutcome(Future<?> future) {
        try {
            future.get();
        } catch (CancellationException e) {
            // it was not to be done
        } catch (ExecutionException e) {
            work.note(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
