package healthcontent.limit;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds how much work of the same kind one replica does at a time; the rest waits in order of arrival, either on
 * threads of its own ({@link #run}, {@link #await}) or without any ({@link #enter}).
 */
public final class Bulkhead {

    private final int atATime;
    private final int mostWaiting;
    private final Duration longestWait;
    private final Supplier<? extends RuntimeException> full;
    private final Set<Place> waiting = new LinkedHashSet<>();
    private int inside;

    /**
     * A bulkhead.
     *
     * @param atATime how many do the work at a time
     * @param mostWaiting how many others wait at a time
     * @param longestWait how long a thread waits to be let in
     * @param full makes what is thrown at a thread that has waited for so long, and where as many wait already
     */
    public Bulkhead(int atATime, int mostWaiting, Duration longestWait, Supplier<? extends RuntimeException> full) {
        this.atATime = atATime;
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait;
        this.full = full;
    }

    /** Does some work as soon as fewer than the bound are doing theirs; the calling thread waits for that. */
    public <T> T run(Supplier<T> work) {
        Place place = await();
        try {
            return work.get();
        } finally {
            place.leave();
        }
    }

    /** Takes a place inside, which the caller must leave in the end; the calling thread waits for that. */
    public Place await() {
        Place place = enter();
        try {
            if (place.turn.await(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
                return place;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        place.leave();
        throw full.get();
    }

    /** Takes a place, inside or among those who wait, which the caller must leave in the end. Does not wait. */
    public Place enter() {
        Place place = new Place();
        synchronized (this) {
            if (inside >= atATime && waiting.size() >= mostWaiting) {
                throw full.get();
            }
            if (inside >= atATime) {
                waiting.add(place);
                return place;
            }
            inside++;
        }
        place.letIn();
        return place;
    }

    /** A place inside, or among those who wait. */
    public final class Place {

        private final CountDownLatch turn = new CountDownLatch(1);
        private Runnable beginning = () -> {};
        private boolean left;

        private Place() {}

        /** Whether the work may begin. */
        public boolean isInside() {
            return turn.getCount() == 0;
        }

        /**
         * Says what to do when the work may begin, which may be at once; never done once the place has been left.
         *
         * @param begin run on whichever thread ends the work before, so it must be quick
         */
        public void whenInside(Runnable begin) {
            synchronized (this) {
                if (!isInside()) {
                    beginning = begin;
                    return;
                }
            }
            begin.run();
        }

        private void letIn() {
            Runnable begin;
            synchronized (this) {
                turn.countDown();
                begin = beginning;
            }
            begin.run();
        }

        /** Gives up waiting, or ends the work, so that the next may begin; only the first call counts. */
        public void leave() {
            Place next;
            synchronized (Bulkhead.this) {
                if (left) {
                    return;
                }
                left = true;
                if (waiting.remove(this)) {
                    return;
                }
                next = waiting.stream().findFirst().orElse(null);
                if (next == null) {
                    inside--;
                    return;
                }
                waiting.remove(next);
            }
            next.letIn();
        }
    }
}
