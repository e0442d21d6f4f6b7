package healthcontent;

/**
 * How often a test repeats what it tries by chance: a handful of times in every build, and {@code -Drepetitions=20}
 * times as often where there is a night for it.
 */
public final class Repetitions {

    private static final int FACTOR = Integer.getInteger("repetitions", 1);

    private Repetitions() {}

    /** So many in every build. */
    public static int of(int inEveryBuild) {
        return Math.multiplyExact(FACTOR, inEveryBuild);
    }
}
