package healthcontent.release.idempotency;

import java.util.Optional;

/**
 * A request as it is compared with an earlier one.
 *
 * @param key the {@code Idempotency-Key}, if the caller sent one
 * @param caller who sent it
 * @param path where to
 * @param digest of everything else that decides what it does
 */
public record RepeatableRequest(Optional<String> key, String caller, String path, String digest) {}
