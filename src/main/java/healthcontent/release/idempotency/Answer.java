package healthcontent.release.idempotency;

import java.util.Optional;

/**
 * What a call that may be repeated answers.
 *
 * @param status HTTP status
 * @param location path of what was made
 * @param body JSON
 */
public record Answer(int status, Optional<String> location, String body) {}
