package healthcontent.release;

import java.util.Optional;

/**
 * What a call that may be repeated answers.
 *
 * @param status HTTP status
 * @param location path of what was made
 * @param body JSON
 */
record Answer(int status, Optional<String> location, String body) {}
