package healthcontent.httpcache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The slugs in a response, as sorted hashes: it is known for certain which are not in it, and two that share a hash
 * cost no more than a response that is made once more than necessary.
 */
final class SlugSet {

    /** A JSON text or a path segment that has the form of a slug. */
    private static final Pattern IN_BODY = Pattern.compile("[\"/]([a-z0-9][a-z0-9-]*)(?=[\"/?])");

    /** A path segment, or the value of a parameter. */
    private static final Pattern IN_TARGET = Pattern.compile("[/\u0000]([a-z0-9][a-z0-9-]*)(?=[/?\u0000]|$)");

    private final int[] hashes;

    private SlugSet(int[] hashes) {
        this.hashes = hashes;
    }

    /** All that could be a slug in a response. */
    static SlugSet of(String target, byte[] json) {
        return new SlugSet(IntStream.concat(
                        hashes(IN_TARGET, target), hashes(IN_BODY, new String(json, StandardCharsets.UTF_8)))
                .sorted()
                .distinct()
                .toArray());
    }

    private static IntStream hashes(Pattern pattern, String text) {
        return pattern.matcher(text).results().mapToInt(found -> found.group(1).hashCode());
    }

    boolean mayHold(String slug) {
        return Arrays.binarySearch(hashes, slug.hashCode()) >= 0;
    }

    /** What it costs in memory, in bytes. */
    int size() {
        return 32 + Integer.BYTES * hashes.length;
    }
}
