package healthcontent.problem;

import healthcontent.limit.Limits;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as the caller sees it: the body of every response with a status of 400 or more (RFC 9457). */
@Schema(description = "An error, as RFC 9457 describes it: the body of every response with a status of 400 or more.")
public record Problem(
        @Schema(
                description = "The kind of problem, as a path without a host. This is what to tell problems apart by.",
                format = "uri-reference",
                required = true,
                examples = "/problems/not-found")
        String type,

        @Schema(
                description = "The kind of problem, in a few words for a person.",
                required = true,
                examples = "Not found")
        String title,

        @Schema(description = "The HTTP status of this answer.", required = true, examples = "404")
        int status,

        @Schema(description = "What is wrong this time, in plain words.", required = true)
        String detail,

        @Schema(
                description = "The path that was asked for, shortened where it is very long.",
                format = "uri-reference",
                required = true,
                examples = "/v1/conditions/no-such-condition")
        String instance,

        @Schema(
                description = "The id of this request, also in the header X-Request-Id and in the service's log.",
                required = true)
        String requestId,

        @Schema(
                description = "Each thing that is wrong, where several may be, up to 1,000; otherwise empty.",
                required = true,
                maxItems = Limits.FINDINGS)
        List<Fault> errors,

        @Schema(
                description = "How many more things are wrong than `errors` names; absent where it names all.",
                minimum = "1",
                examples = "234")
        Integer errorsNotShown,

        @Schema(
                description =
                        "Of a `not-found`: paths that there are and that may have been meant, the likeliest first;"
                                + " empty where none is near. For a person to choose from: a program must not follow them by"
                                + " itself, since names that look alike may stand for different things.",
                maxItems = MOST_SUGGESTIONS,
                examples = "/v1/red-flags")
        List<String> suggestions,

        @Schema(description = "Of a withdrawn document: why.", ref = "WithdrawalReason")
        String reason,

        @Schema(description = "Of a withdrawn document: when.")
        Instant withdrawnAt,

        @Schema(description = "Of a withdrawn document: what to read instead, while that is live.")
        Replacement replacement) {

    /** The media type of every problem, whatever the request accepts. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** How many paths are suggested at most. */
    public static final int MOST_SUGGESTIONS = 3;

    public static Problem of(ProblemType type, String detail, String instance, String requestId) {
        return new Problem(
                type.path(),
                type.title(),
                type.status(),
                detail,
                instance,
                requestId,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    Problem withErrors(List<Fault> faults, int notShown) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                requestId,
                List.copyOf(faults),
                notShown == 0 ? null : notShown,
                suggestions,
                reason,
                withdrawnAt,
                replacement);
    }

    Problem withWithdrawal(String why, Instant when, Replacement instead) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                requestId,
                errors,
                errorsNotShown,
                suggestions,
                why,
                when,
                instead);
    }

    /**
     * The same with what may have been meant, which the detail then says as well.
     *
     * @param paths that there are, without a host
     */
    public Problem withSuggestions(List<String> paths) {
        return new Problem(
                type,
                title,
                status,
                paths.isEmpty() ? detail : detail + " Did you mean " + String.join(" or ", paths) + "?",
                instance,
                requestId,
                errors,
                errorsNotShown,
                List.copyOf(paths),
                reason,
                withdrawnAt,
                replacement);
    }
}
