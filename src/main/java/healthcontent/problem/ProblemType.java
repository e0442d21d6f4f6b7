package healthcontent.problem;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every problem that this service reports. A client tells problems apart by {@link #path()}, never by their texts. */
public enum ProblemType {
    INVALID_PARAMETER(
            400,
            "Invalid parameter",
            "The query has a parameter that this operation does not know, that stands there twice, "
                    + "or whose value is malformed or missing; or a code in the path is of a form that its system "
                    + "can't have. Up to 20 are named in errors; errorsNotShown says how many more there are."),
    INVALID_CURSOR(
            400,
            "Invalid cursor",
            "The cursor is not one that this service gave out, or it was given out for another list, filter, sort order "
                    + "or language. Start again without it."),
    MALFORMED_REQUEST(400, "Malformed request", "The request is not well-formed HTTP."),
    UNAUTHORIZED(
            401,
            "Unauthorized",
            "This needs a bearer token that the service trusts, in the header Authorization. The detail says what is "
                    + "wrong with the one that was sent, and the header WWW-Authenticate what it must allow."),
    FORBIDDEN(
            403,
            "Forbidden",
            "The token is good, but does not allow this. The header WWW-Authenticate names the scopes that do."),
    NOT_FOUND(404, "Not found", "There is nothing at this path, and there never was."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "The path exists, but not for this method. The header Allow names those it has."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "The header Accept allows none of the formats that this is offered in, or is malformed."),
    WITHDRAWN(
            410,
            "Withdrawn",
            "This was published once and then withdrawn: reason and withdrawnAt say why and when, "
                    + "replacement what to read instead."),
    RESYNC_REQUIRED(
            410,
            "Resync required",
            "The cursor is from a history that this database does not have, most likely because it was restored from a "
                    + "backup. Read the change feed from its beginning, without a cursor, and drop what it does not name."),
    MALFORMED_JSON(
            400,
            "Malformed JSON",
            "The body is not well-formed JSON, or names a property of one object twice. The detail says where."),
    PLAN_OUTDATED(
            409,
            "Plan outdated",
            "Live content has moved since this release was planned, so it can't be applied as it was shown. Nothing "
                    + "was changed; errors names what moved. Plan the release again."),
    RELEASE_CLOSED(
            409,
            "Release closed",
            "The release was applied or discarded already, so this can't be done to it any more."),
    REQUEST_IN_PROGRESS(
            409,
            "Request in progress",
            "A request with the same Idempotency-Key is being worked on. Ask again after the time in Retry-After."),
    PRECONDITION_FAILED(
            412,
            "Precondition failed",
            "The document is not at the revision that the request names: somebody else changed it. Nothing was "
                    + "changed. Read it again and decide anew."),
    BUNDLE_REJECTED(
            422,
            "Bundle rejected",
            "What was sent has errors, so nothing of it was stored or published. errors names every one of them, with "
                    + "its place in the body, and also what is worth a look without being an error: its level is "
                    + "warning. Of more than 1,000, errors come first, and errorsNotShown says how many are left out."),
    INVALID_BODY(
            422,
            "Invalid body",
            "The body is JSON, and not what this operation takes. errors names every place at fault, and what belongs "
                    + "there. Of more than 1,000, the first are shown, and errorsNotShown says how many are left out."),
    UNREADABLE_ARTICLE(
            422,
            "Unreadable article",
            "None of what was sent can be read as an article: it is not of the format that its media type or its name "
                    + "says, is nested too deeply, or says nothing. errors names each file with the reason."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency key reused",
            "The Idempotency-Key was used before with another body. A new request needs a new key."),
    PRECONDITION_REQUIRED(
            428,
            "Precondition required",
            "A write must say what it replaces: If-Match with the ETag of the revision that was read, or "
                    + "If-None-Match: * for a document that has never existed."),
    APPLY_IN_PROGRESS(
            503,
            "Apply in progress",
            "Another release is being applied, and took longer than this request could wait. Nothing was changed; ask "
                    + "again after the time in Retry-After."),
    PAYLOAD_TOO_LARGE(
            413,
            "Payload too large",
            "The body of the request is larger than this service takes, or has more in it. The detail names the limit."),
    URI_TOO_LONG(
            414,
            "URI too long",
            "The request line is longer than the 16,384 bytes that this service reads: path and query are too long."),
    HEADERS_TOO_LARGE(
            431,
            "Headers too large",
            "The headers of the request are larger, together, than the 20 KiB that this service reads (36 KiB in HTTP/2,"
                    + " which counts 32 bytes more for each)."),
    UNSUPPORTED_HTTP_VERSION(
            505,
            "Unsupported HTTP version",
            "The request line names a version of HTTP that is not spoken here like that. HTTP/1.1 and HTTP/1.0 are, and "
                    + "HTTP/2 on connections that begin with its preface or an upgrade."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Unsupported media type", "The body of the request is in a format that this operation does not take."),
    INTERNAL_ERROR(
            500,
            "Internal error",
            "The service failed. Nothing is wrong with the request; its requestId finds the cause."),
    TOO_BUSY(
            503,
            "Too busy",
            "The service works on as many requests as it does at a time, and this one could not wait any longer for its "
                    + "turn. The header Retry-After says when to ask again."),
    TOOK_TOO_LONG(
            503,
            "Took too long",
            "The database ended its work on this request, because it took longer than this service lets it. Nothing was "
                    + "changed. A search takes less time with fewer or rarer words; for anything else, ask again after "
                    + "the time in Retry-After."),
    TOO_MANY_STREAMS(
            503,
            "Too many streams",
            "As many clients follow the change feed live as this service allows. "
                    + "The header Retry-After says when to ask again; pages can be had at any time."),
    SERVICE_UNAVAILABLE(
            503,
            "Service unavailable",
            "The service cannot answer now, most likely because its database is away. "
                    + "The header Retry-After says when to ask again.");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final String value = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The name in kebab case, such as {@code not-found}. */
    public String value() {
        return value;
    }

    /** The host-less path that is the {@code type} of such a problem, such as {@code /problems/not-found}. */
    public String path() {
        return "/problems/" + value;
    }

    /** The HTTP status of every such problem. */
    public int status() {
        return status;
    }

    /**
     * When to send the same request again; empty where that would not help. The value of {@code Retry-After} (RFC 9110,
     * 10.2.3).
     */
    public Optional<Duration> retryAfter() {
        return status == 503 || this == REQUEST_IN_PROGRESS ? Optional.of(RETRY_AFTER) : Optional.empty();
    }

    /** A few words for a person, the same for every such problem. */
    public String title() {
        return title;
    }

    /** What it means and what to do, in plain words. */
    public String explanation() {
        return explanation;
    }

    /** A problem about which there is no more to say than what its type says. */
    public ProblemException exception() {
        return exception(explanation);
    }

    /**
     * A problem of this type.
     *
     * @param detail what is wrong this time, as a sentence
     */
    public ProblemException exception(String detail) {
        return exception(detail, List.of());
    }

    /**
     * A problem of this type with several faults.
     *
     * @param detail what is wrong this time, as a sentence
     * @param faults each thing that is wrong
     */
    public ProblemException exception(String detail, List<Fault> faults) {
        return exception(detail, faults, 0);
    }

    /**
     * A problem of this type with more faults than it names.
     *
     * @param more how many there are besides
     */
    public ProblemException exception(String detail, List<Fault> faults, int more) {
        return new ProblemException(this, detail, faults, more);
    }

    public static Optional<ProblemType> of(String value) {
        return Arrays.stream(values()).filter(type -> type.value.equals(value)).findFirst();
    }
}
