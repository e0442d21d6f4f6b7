package healthcontent.supervision;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

/** Notes what would end the process, which goes on. */
public final class RecordedEnds {

    private final Queue<Map.Entry<String, Throwable>> ends = new ConcurrentLinkedQueue<>();
    private final BiConsumer<String, Throwable> usual = ProcessEnd.ending;

    public void record() {
        ProcessEnd.ending = (what, failure) -> ends.add(Map.entry(what, failure));
    }

    /** The errors of one work, in order. */
    public List<? extends Class<?>> of(String work) {
        return after("the work '" + work + "'");
    }

    /** The errors of what has this name in the message. */
    public List<? extends Class<?>> after(String what) {
        return ends.stream()
                .filter(end -> end.getKey().equals(what))
                .map(end -> end.getValue().getClass())
                .toList();
    }

    /** Has the process end again. */
    public void forget() {
        ProcessEnd.ending = usual;
    }
}
