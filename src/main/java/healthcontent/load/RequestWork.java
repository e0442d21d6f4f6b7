package healthcontent.load;

import healthcontent.problem.ProblemException;
import healthcontent.supervision.BackgroundWork;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;

/**
 * The work on one request: what its resource does on a worker thread, and the database for it. It is done for all who
 * wait for its result, which are the client of the request and those with whom it is shared. When none of them is left,
 * work that has not begun is not begun, and a statement in progress is ended.
 */
public final class RequestWork {

    private static final String KEY = RequestWork.class.getName();

    private final RunningStatements statements = new RunningStatements();
    private volatile Optional<BackgroundWork.Tasks> enders = Optional.empty();
    private final List<Runnable> afterwards = new ArrayList<>();
    private int waiting = 1;
    private boolean begun;
    private boolean ended;
    private boolean over;
    private final boolean isStream;
    private volatile boolean clientGone;
    private volatile Optional<ProblemException> refusal = Optional.empty();

    /**
     * Work on a request.
     *
     * @param isStream whether it came as one of the streams of a connection
     */
    RequestWork(boolean isStream) {
        this.isStream = isStream;
    }

    /** The work on a request; to be called on its event loop. */
    public static RequestWork of(RoutingContext context) {
        RequestWork known = context.get(KEY);
        return known != null ? known : expected(context);
    }

    private static RequestWork expected(RoutingContext context) {
        RequestWork work = new RequestWork(context.request().version() == HttpVersion.HTTP_2);
        context.put(KEY, work);
        ContextLocals.put(KEY, work);
        context.addEndHandler(sent -> {
            if (sent.succeeded()) {
                work.finish();
            } else {
                work.loseClient();
            }
        });
        return work;
    }

    /** The work that this thread does; empty where it does none on a request. */
    static Optional<RequestWork> current() {
        Context context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) ? ContextLocals.get(KEY) : Optional.empty();
    }

    /**
     * Notes that one more request waits for the result, until it {@link #leave() leaves}.
     *
     * @return false where it is too late for that
     */
    public synchronized boolean share() {
        if (ended || over) {
            return false;
        }
        waiting++;
        return true;
    }

    /** Notes that one fewer waits for the result. */
    public void leave() {
        synchronized (this) {
            waiting--;
            if (waiting > 0 || over) {
                return;
            }
        }
        end();
    }

    /** Work that has not begun is left to one of those who wait: it is bound to the connection that is gone. */
    private void loseClient() {
        clientGone = true;
        boolean neverBegins;
        synchronized (this) {
            ended |= !begun; // and so does not begin from here on
            neverBegins = !begun;
        }
        if (neverBegins) {
            end();
        } else {
            leave();
        }
    }

    private void end() {
        boolean running;
        synchronized (this) {
            ended = true;
            running = begun && !over;
        }
        if (running) {
            endStatements();
        } else {
            finish();
        }
    }

    /**
     * Begins the work, on the thread that does it.
     *
     * @return false where nobody waits for it any more
     */
    synchronized boolean begin() {
        begun = !ended;
        return begun;
    }

    /** Whether nobody waits for it any more. */
    public synchronized boolean isEnded() {
        return ended;
    }

    /** Whether the request came as a stream that is gone, while others of its connection may go on. */
    boolean isOfLostStream() {
        return isStream && clientGone;
    }

    /** Notes why it is not done, to be told to all who wait for its result. */
    void refuse(ProblemException reason) {
        refusal = Optional.of(reason);
    }

    /** Why it was not done; empty where it was, or where nobody waited for it any more. */
    public Optional<ProblemException> refusal() {
        return refusal;
    }

    /** Notes that it is done or was given up. */
    void finish() {
        List<Runnable> due;
        synchronized (this) {
            over = true;
            due = List.copyOf(afterwards);
            afterwards.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Says what to do once when it is done or was given up, on whichever thread; at once where it is so already. */
    public void whenOver(Runnable task) {
        synchronized (this) {
            if (!over) {
                afterwards.add(task);
                return;
            }
        }
        task.run();
    }

    /**
     * Notes that it has a connection, until that is given back.
     *
     * @param threads end what runs on it where nobody waits for that any more
     */
    RunningStatements runOn(PgConnection connection, BackgroundWork.Tasks threads) {
        statements.beginOn(connection);
        enders = Optional.of(threads);
        if (isEnded()) {
            endStatements();
        }
        return statements;
    }

    private void endStatements() {
        enders.ifPresent(statements::end);
    }
}
