package healthcontent.httpcache;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The slugs in a response, as sorted hashes like those of {@link String#hashCode}: it is known for certain which are
 * not in it, and two that share a hash cost no more than a response that is made once more than necessary.
 */
final class SlugSet {

    /** A path segment, or the value of a parameter. */
    private static final Pattern IN_TARGET = Pattern.compile("[/\u0000]([a-z0-9][a-z0-9-]*)(?=[/?\u0000]|$)");

    private final int[] hashes;

    private SlugSet(int[] hashes) {
        this.hashes = hashes;
    }

    /** All that could be a slug in a response. */
    static SlugSet of(String target, byte[] json) {
        IntStream.Builder found = IntStream.builder();
        IN_TARGET
                .matcher(target)
                .results()
                .forEach(slug -> found.add(slug.group(1).hashCode()));
        findInBody(json, found);
        return new SlugSet(distinct(found.build().sorted().toArray()));
    }

    /** Every JSON text, and every path segment in one, that has the form of a slug. */
    private static void findInBody(byte[] json, IntStream.Builder found) {
        boolean within = false;
        int hash = 0;
        for (int i = 1; i < json.length; i++) {
            byte next = json[i];
            if (within && (isFirst(next) || next == '-')) {
                hash = 31 * hash + next;
            } else if (within) {
                if (next == '"' || next == '/' || next == '?') {
                    found.add(hash);
                }
                within = false;
            } else if (isFirst(next) && (json[i - 1] == '"' || json[i - 1] == '/')) {
                within = true;
                hash = next;
            }
        }
    }

    private static boolean isFirst(byte character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    private static int[] distinct(int[] sorted) {
        int length = 0;
        for (int hash : sorted) {
            if (length == 0 || sorted[length - 1] != hash) {
                sorted[length++] = hash;
            }
        }
        return Arrays.copyOf(sorted, length);
    }

    boolean mayHold(String slug) {
        return Arrays.binarySearch(hashes, slug.hashCode()) >= 0;
    }

    /** What it costs in memory, in bytes. */
    int size() {
        return 32 + Integer.BYTES * hashes.length;
    }
}
