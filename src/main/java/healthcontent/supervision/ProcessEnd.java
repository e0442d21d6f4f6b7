package healthcontent.supervision;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Ends the process where it may have lost more than what failed: after an error of Java itself, such as one of memory,
 * nobody knows which other work was cut off. Whatever runs the service starts it again.
 */
public final class ProcessEnd {

    /** The status of the process; also that of Java with {@code -XX:+ExitOnOutOfMemoryError}. */
    public static final int STATUS = 3;

    /** For the requests in progress and the embedded PostgreSQL; then the process ends at once. */
    private static final long LONGEST_SECONDS = 30;

    /** Made at the start, as there may be no memory for it later. */
    private static final Thread EXIT = new Thread(() -> System.exit(STATUS), "process-end");

    /** What ends the process, told what failed and how; replaced in tests, which go on. */
    static volatile BiConsumer<String, Throwable> ending = ProcessEnd::exit;

    static {
        EXIT.setDaemon(true);
    }

    private ProcessEnd() {}

    /**
     * Says why on the standard error output, and ends the process.
     *
     * @param what failed, as the message names it
     */
    public static void after(String what, Throwable failure) {
        ending.accept(what, failure);
    }

    /** Ends the process if Java has no memory left on its heap, and returns otherwise. */
    public static void ifOutOfMemory(String what, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause.getClass()
                    == OutOfMemoryError.class) { // that of Netty is about its own buffers, which are limited
                after(what, cause);
                return;
            }
        }
    }

    private static void exit(String what, Throwable failure) {
        try {
            say(what, failure);
            EXIT.start();
            TimeUnit.SECONDS.timedJoin(EXIT, LONGEST_SECONDS);
        } catch (InterruptedException | RuntimeException | Error e) {
            // the process ends all the same
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private static void say(String what, Throwable failure) {
        PrintStream output = System.err;
        output.println("The service ends, with status " + STATUS + ", because " + what + " failed: " + failure);
        failure.printStackTrace(output);
        output.flush();
    }
}
