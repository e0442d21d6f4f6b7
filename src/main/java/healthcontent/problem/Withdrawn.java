package healthcontent.problem;

import java.time.Instant;

/** What was asked for was published once, and then withdrawn. */
public final class Withdrawn extends ProblemException {

    private final String reason;
    private final transient Instant withdrawnAt;
    private final transient Replacement replacement;

    /**
     * A withdrawal, told as far as it concerns a reader.
     *
     * @param what the kind of thing, in lower case, such as {@code condition}
     * @param slug of the thing
     * @param reason why, as in {@code WithdrawalReason}
     * @param withdrawnAt when
     * @param replacement what to read instead, or null when there is none or it is not live
     */
    public Withdrawn(String what, String slug, String reason, Instant withdrawnAt, Replacement replacement) {
        super(
                ProblemType.WITHDRAWN,
                "The " + what + " " + Quoted.of(slug) + " was withdrawn"
                        + (replacement == null ? "." : " and replaced by " + Quoted.of(replacement.slug()) + "."));
        this.reason = reason;
        this.withdrawnAt = withdrawnAt;
        this.replacement = replacement;
    }

    @Override
    public Problem complete(Problem problem) {
        return problem.withWithdrawal(reason, withdrawnAt, replacement);
    }
}
