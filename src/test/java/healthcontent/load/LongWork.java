package healthcontent.load;

import healthcontent.limit.Limits;
import io.quarkus.arc.Arc;

/** Work on requests that the driver lets go on for any time. */
public final class LongWork implements AutoCloseable {

    private LongWork() {}

    /** Until this is closed. */
    public static LongWork allowed() {
        watch().letStatementsTake(0);
        return new LongWork();
    }

    private static PoolWatch watch() {
        return Arc.container().instance(PoolWatch.class).get();
    }

    @Override
    public void close() {
        watch().letStatementsTake(Limits.READ_SECONDS + 1);
    }
}
