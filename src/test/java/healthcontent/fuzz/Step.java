package healthcontent.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * One step of a sequence. What it does exactly depends on what the steps before it left, so that each can be left out
 * and the others still make sense.
 *
 * @param kind what it does
 * @param seed of everything else that is random in it
 * @param documents how many documents of a bundle it sends at most
 */
record Step(Kind kind, long seed, int documents) {

    static final int ALL = 100;

    /** What a step does, and how often it comes in a hundred. */
    enum Kind {
        PLAN(7),
        PUBLISH(10),
        APPLY(7),
        DISCARD(2),
        PUT(12),
        WITHDRAW(8),
        AGAIN(4),
        TOGETHER(4),
        READ(12),
        LIST(5),
        FEED(2),
        STREAM(3),
        HISTORY(4),
        REQUEST(8),
        MISTAKE(12);

        private final int share;

        Kind(int share) {
            this.share = share;
        }
    }

    private static final List<Kind> KINDS = Stream.of(Kind.values())
            .flatMap(kind -> Stream.generate(() -> kind).limit(kind.share))
            .toList();

    static List<Step> sequence(RandomGenerator random, int length) {
        return Stream.generate(() -> new Step(KINDS.get(random.nextInt(KINDS.size())), random.nextLong(), ALL))
                .limit(length)
                .toList();
    }

    /** The same step with fewer documents, the fewest first. */
    Stream<Step> smaller() {
        return documents == ALL && (kind == Kind.PLAN || kind == Kind.PUBLISH || kind == Kind.AGAIN)
                ? Stream.of(new Step(kind, seed, 1), new Step(kind, seed, 2))
                : Stream.empty();
    }
}
