package healthcontent.contract;

import healthcontent.limit.Limits;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** When each problem comes, by status, in the same words whatever the operation, so that it can be said once. */
final class WhenProblemsCome {

    private static final Map<String, String> BY_STATUS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "A query parameter, a header or the body is malformed; `errors` or `detail` say what."),
            Map.entry("401", "There is no token, or one that this service does not take; `WWW-Authenticate` says why."),
            Map.entry("403", "The token lacks the scope that this operation needs; `WWW-Authenticate` names it."),
            Map.entry("404", "There is nothing of this name."),
            Map.entry("406", "The header `Accept` allows nothing that the service has."),
            Map.entry(
                    "409",
                    "The plan is outdated, the release is closed, or a request with the same key is running; `type`"
                            + " says which."),
            Map.entry(
                    "410",
                    "It was withdrawn: `reason` and `withdrawnAt` say why and when, `replacement` what to read"
                            + " instead."),
            Map.entry("412", "It is not what `If-Match` or `If-None-Match` says. Nothing was changed."),
            Map.entry(
                    "413",
                    "The body is larger or nested deeper than this operation takes, or something in it is too long;"
                            + " `detail` names the limit."),
            Map.entry(
                    "415",
                    "The body is of no format that the operation takes (JSON is in UTF-8), or is compressed (then"
                            + " `Accept-Encoding` says how to send it), or the operation takes none."),
            Map.entry(
                    "422",
                    "What was sent has errors, each named with its place in `errors`, or the `Idempotency-Key` was used"
                            + " with another body. Nothing was stored or published."),
            Map.entry("428", "The request does not say which revision it replaces."),
            Map.entry("500", "The service failed. `requestId` finds the cause in its log."),
            Map.entry(
                    "503",
                    "The service cannot answer now: its database is away, too much is going on, or this took too long"
                            + " (a read " + Limits.READ_SECONDS + " seconds, a search " + Limits.SEARCH_MILLIS
                            + " ms). Nothing was changed; `detail` says which, and `Retry-After` in how many seconds to"
                            + " ask again.")));

    private WhenProblemsCome() {}

    static String status(String status) {
        return BY_STATUS.get(status);
    }

    static Map<String, String> of(Set<String> statuses) {
        return statuses.stream().collect(Collectors.toMap(status -> status, BY_STATUS::get));
    }
}
