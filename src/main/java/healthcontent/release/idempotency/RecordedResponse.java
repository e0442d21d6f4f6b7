package healthcontent.release.idempotency;

import java.util.Optional;

/**
 * The response to a request that may be sent again, as it is stored.
 *
 * @param status HTTP status
 * @param location path of what was created
 * @param body JSON
 */
public record RecordedResponse(int status, Optional<String> location, String body) {}
