package healthcontent.problem;

import healthcontent.limit.Limits;
import java.util.List;
import java.util.Map;

/**
 * A fact that keeps a request from being answered as asked. Thrown where it is noticed, and turned into a
 * {@link Problem} at the edge. The detail is shown to the caller: it says nothing of the inside, and quotes what the
 * caller sent only through {@link Quoted}. Made by {@link ProblemType#exception}; a class of its own is for what is
 * caught, or says more than its type, its detail and its faults.
 */
public class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<Fault> faults;
    private final int faultsNotShown;

    protected ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    protected ProblemException(ProblemType type, String detail, List<Fault> faults) {
        this(type, detail, faults, 0);
    }

    /**
     * A problem with more faults than it names.
     *
     * @param more how many there are besides
     */
    protected ProblemException(ProblemType type, String detail, List<Fault> faults, int more) {
        super(detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults.subList(0, Math.min(faults.size(), Limits.FINDINGS)));
        this.faultsNotShown = faults.size() - this.faults.size() + more;
    }

    public final ProblemType type() {
        return type;
    }

    /** Each thing that is wrong, where several may be, to the limit of a response; otherwise empty. */
    public final List<Fault> faults() {
        return faults;
    }

    /** The header fields that the response has besides, by name; empty unless this kind of problem has some. */
    public Map<String, String> headers() {
        return Map.of();
    }

    /** Adds what only this kind of problem says. */
    public Problem complete(Problem problem) {
        return problem.withErrors(faults, faultsNotShown);
    }
}
